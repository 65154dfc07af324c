"""Checked drafts kept between runs, each sealed with the draft that it is of.

What a check depends on makes a key (`sealing`, `states`); under it lies a file (`kept`, `folder`).
"""
