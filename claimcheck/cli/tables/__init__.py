"""The commands of `claimcheck tables`, one module each, and what they share."""
