"""What is sealed comes back to who has the secret, whole or not at all; to others it is noise."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cache.sealing import NONCE, SECRET, TAG, key_of, seal, unseal

PARTS = st.lists(st.binary(max_size=8), max_size=4)
SECRETS = st.binary(min_size=SECRET, max_size=SECRET)


@given(st.binary(max_size=500), SECRETS)
def test_what_is_sealed_comes_back(data: bytes, secret: bytes) -> None:
    assert unseal(seal(data, secret), secret) == data


@given(st.binary(max_size=50), SECRETS, st.data())
def test_one_other_bit_is_seen(data: bytes, secret: bytes, chance: st.DataObject) -> None:
    sealed = bytearray(seal(data, secret))
    sealed[chance.draw(st.integers(0, len(sealed) - 1))] ^= 1 << chance.draw(st.integers(0, 7))
    with pytest.raises(ValueError, match="changed since"):
        unseal(bytes(sealed), secret)


@given(st.binary(max_size=50), SECRETS, SECRETS)
def test_another_secret_opens_nothing(data: bytes, secret: bytes, other: bytes) -> None:
    if other != secret:
        with pytest.raises(ValueError, match="not sealed with the secret"):
            unseal(seal(data, secret), other)


@pytest.mark.parametrize("size", [0, 1, NONCE, NONCE + TAG - 1, NONCE + TAG])
def test_what_is_cut_off_is_seen(size: int) -> None:
    secret = bytes(SECRET)
    with pytest.raises(ValueError, match="changed since"):
        unseal(seal(b"draft", secret)[:size], secret)


def test_the_same_bytes_look_otherwise_each_time() -> None:
    """Else two entries under one secret, mixed with one another, would show both."""
    secret, data = bytes(SECRET), b"It has 1,240 places. " * 50
    seen = [seal(data, secret) for _ in range(3)]
    assert all(one[:NONCE] != other[:NONCE] for one, other in pairwise(seen))
    for one in seen:
        assert not any(data[at : at + 4] in one for at in range(21))


@given(PARTS, PARTS)
def test_a_key_is_of_its_parts_as_they_are_divided(one: list[bytes], other: list[bytes]) -> None:
    assert (key_of(*one) == key_of(*other)) == (one == other)
    assert (key_of(*one).name == key_of(*other).name) == (one == other)
    assert (key_of(*one).secret == key_of(*other).secret) == (one == other)


def test_the_name_tells_nothing_of_the_secret() -> None:
    key = key_of(b"a draft")
    assert key.secret.hex() not in key.name
    assert key.name not in key.secret.hex()
    assert len(key.secret) == SECRET
