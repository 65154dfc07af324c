"""What is said of a request that is not answered: one error, and what to do about it."""

from __future__ import annotations

import json

from starlette.responses import Response

from claimcheck.errors import ClaimcheckError

MEDIA_JSON = "application/json"
RETRY_AFTER = 2  # seconds
UNAVAILABLE = 503
UNUSABLE = 422  # a draft that cannot be read, a setting that makes no sense


class RequestError(ClaimcheckError):
    """A request that is refused, with the status of the answer."""

    def __init__(self, status: int, message: str, hint: str) -> None:
        super().__init__(message, hint=hint)
        self.status = status


def refusal(error: ClaimcheckError) -> Response:
    """The answer to what cannot be done: `{"error": …, "hint": …}`."""
    status = status_of(error)
    headers = {"Retry-After": str(RETRY_AFTER)} if status == UNAVAILABLE else {}
    return Response(problem_of(error), status, headers, MEDIA_JSON)


def status_of(error: ClaimcheckError) -> int:
    """The status of the answer."""
    return error.status if isinstance(error, RequestError) else UNUSABLE


def problem_of(error: ClaimcheckError) -> bytes:
    """The error as JSON, with the file that it is about and the line, if it has them."""
    message = f"{error.file}: {error.message}" if error.file else error.message
    told: dict[str, object] = {"error": message, "hint": error.hint}
    if error.line is not None:
        told["line"] = error.line
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
