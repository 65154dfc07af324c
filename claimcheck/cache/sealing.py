"""What is kept is sealed: only who has the draft itself can read what is kept of it.

Name and secret of an entry are hashes of the draft's bytes and of all else that a check depends on.
The file has the name; the secret is nowhere, and is made again from the draft.  So the folder tells
nothing of a draft to somebody who has not got it: once the draft is gone, nobody can open what is
left.  This is convergent encryption (Douceur et al. 2002), with SHAKE-256 as the stream cipher and
keyed BLAKE2b over the result, both out of Python's own hashlib.
"""

from __future__ import annotations

import hashlib
import hmac
import os

from claimcheck.namedtuple import NamedTuple

NONCE = TAG = 16  # bytes
SECRET = 32  # bytes


class Key(NamedTuple):
    """Where an entry lies, and what opens it: a name in hexadecimal, and bytes to keep secret."""

    name: str
    secret: bytes


def key_of(*parts: bytes) -> Key:
    """The key of what depends on these parts and on nothing else."""
    whole = hashlib.blake2b(digest_size=SECRET)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    seed = whole.digest()
    name = hashlib.blake2b(seed, digest_size=20, person=b"name").hexdigest()
    return Key(name, hashlib.blake2b(seed, digest_size=SECRET, person=b"secret").digest())


def seal(data: bytes, secret: bytes) -> bytes:
    """The bytes, unreadable without the secret."""
    nonce = os.urandom(NONCE)
    hidden = _mixed(data, secret, nonce)
    return nonce + _tag(nonce + hidden, secret) + hidden


def unseal(sealed: bytes, secret: bytes) -> bytes:
    """The bytes that were sealed.  Raises ValueError if one of them is not as it was."""
    nonce, tag, hidden = sealed[:NONCE], sealed[NONCE : NONCE + TAG], sealed[NONCE + TAG :]
    if not hmac.compare_digest(tag, _tag(nonce + hidden, secret)):
        raise ValueError("this was not sealed with the secret, or was changed since")
    return _mixed(hidden, secret, nonce)


def _mixed(data: bytes, secret: bytes, nonce: bytes) -> bytes:
    """The bytes with a stream that only the secret yields; mixed twice they are as they were."""
    stream = hashlib.shake_256(secret + nonce).digest(len(data))
    mixed = int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")
    return mixed.to_bytes(len(data), "big")


def _tag(data: bytes, secret: bytes) -> bytes:
    return hashlib.blake2b(data, key=secret, digest_size=TAG, person=b"tag").digest()
