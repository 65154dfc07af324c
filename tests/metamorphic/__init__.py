"""The same thing said otherwise: verdicts stay, or change as the laws of meaning say."""
