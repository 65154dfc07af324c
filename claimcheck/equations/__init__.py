"""The few equations that relate numbers of a draft, each checked and solved for every term."""
