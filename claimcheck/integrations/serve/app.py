"""The routes: the page, its assets, the checks, the rules, and what describes them all."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from urllib.parse import quote

from anyio import BrokenWorkerProcess, CapacityLimiter, create_task_group, fail_after, to_process
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError, did_you_mean
from claimcheck.integrations.serve.answering import FORMS, LIVE, Answer, answer, prepare
from claimcheck.integrations.serve.asking import KEYS, KEYS_WITH_REPLY, Asked, read_request
from claimcheck.integrations.serve.guards import Guard, Reach
from claimcheck.integrations.serve.limits import Limits
from claimcheck.integrations.serve.live import page
from claimcheck.integrations.serve.openapi import description
from claimcheck.integrations.serve.refusal import (
    MEDIA_JSON,
    UNAVAILABLE,
    RequestError,
    refusal,
)
from claimcheck.report.html.page import part_style
from claimcheck.report.pages import page_of
from claimcheck.rules import rule_modules

PACKAGE = "claimcheck.integrations.serve"
AGAIN = "try again in a few seconds"
SPLIT = "split the draft, or run: claimcheck check FILE"
MOST_THROWN_AWAY = 8  # times the largest body
MEDIA = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


def app_of(config: Config, reach: Reach, limits: Limits) -> ASGIApp:
    """The application: every route behind its guard, answers of `limits` at most."""
    desk = Desk(config, limits)
    app = Starlette(
        routes=[
            Route("/", desk.page),
            Route("/assets/{name}", desk.asset),
            Route("/live", desk.live, methods=["POST"]),
            Route("/answer", desk.reply, methods=["POST"]),
            Route("/v1/check", desk.check, methods=["POST"]),
            Route("/v1/rules", desk.rules),
            Route("/openapi.json", desk.openapi),
            Route("/healthz", desk.health),
        ],
        exception_handlers={
            ClaimcheckError: _refused,
            HTTPException: _no_route,
            Exception: _faulty,
        },
        lifespan=desk.lifespan,
    )
    return Guard(app, reach)


class Desk:
    """The routes' functions, with the settings and the limits that they share."""

    def __init__(self, config: Config, limits: Limits) -> None:
        self.config, self.limits = config, limits
        self.turns = CapacityLimiter(limits.at_once)
        self.under_way = 0  # requests whose bodies are held

    @asynccontextmanager
    async def lifespan(self, app: Starlette) -> AsyncIterator[None]:
        """Warm one process up while the page is opened."""
        async with create_task_group() as tasks:
            tasks.start_soon(self._prepare)
            yield
            tasks.cancel_scope.cancel()

    async def _prepare(self) -> None:
        with suppress(ClaimcheckError, BrokenWorkerProcess):  # each check says it again
            await to_process.run_sync(prepare, self.config, cancellable=True, limiter=self.turns)

    async def page(self, request: Request) -> Response:
        """The page itself."""
        return Response(page(), media_type="text/html; charset=utf-8")

    async def asset(self, request: Request) -> Response:
        """A style sheet, a script or the icon of the page."""
        name = request.path_params["name"]
        if name == "parts.css":
            return Response(part_style(), media_type=MEDIA[".css"])
        if name not in _asset_names():
            raise HTTPException(404)
        return Response(_asset(name), media_type=MEDIA[name[name.rindex(".") :]])

    async def live(self, request: Request) -> Response:
        """The report as the page shows it."""
        return await self._answer(request, LIVE)

    async def reply(self, request: Request) -> Response:
        """The file of answers with one more in it, or one less."""
        return await self._answer(request, LIVE, KEYS_WITH_REPLY)

    async def check(self, request: Request) -> Response:
        """The report, in the format that is asked for."""
        form = request.query_params.get("format", "json")
        if form not in FORMS:
            message = f"no format is called {form!r}"
            raise RequestError(400, message, did_you_mean(form, FORMS))
        return await self._answer(request, form)

    async def rules(self, request: Request) -> Response:
        """Every rule: its code and name, whether it only notes, and its page as Markdown."""
        told = [
            {
                "code": module.rule.code,
                "name": module.rule.name,
                "notes_only": module.rule.notes_only,
                "page": page_of(module),
            }
            for module in rule_modules()
        ]
        return _json({"rules": told})

    async def openapi(self, request: Request) -> Response:
        """The description of the interface."""
        return _json(description(self.limits))

    async def health(self, request: Request) -> Response:
        """That the server answers, and its version."""
        return _json({"status": "ok", "version": version("claimcheck-newsroom")})

    async def _answer(self, request: Request, form: str, known: tuple[str, ...] = KEYS) -> Response:
        if self.under_way >= self.limits.at_once + self.limits.waiting:
            raise RequestError(UNAVAILABLE, "too many drafts are being checked", AGAIN)
        self.under_way += 1
        try:
            body = await body_of(request, self.limits)
            asked = read_request(body, self.config, self.limits, known)
            told = await self._in_a_process(asked, form)
        finally:
            self.under_way -= 1
        headers = {}
        if told.filename:
            name = quote(told.filename, safe="")
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
        return Response(told.body, told.status, headers, told.media)

    async def _in_a_process(self, asked: Asked, form: str) -> Answer:
        """The answer; a process that takes too long, or too much, is ended."""
        try:
            with fail_after(self.limits.seconds):
                return await to_process.run_sync(
                    answer, asked, form, self.limits, cancellable=True, limiter=self.turns
                )
        except TimeoutError:
            message = f"the check took over {self.limits.seconds:g} seconds"
            raise RequestError(UNAVAILABLE, message, SPLIT) from None
        except BrokenWorkerProcess:
            message = "the check ended its process"
            raise RequestError(UNAVAILABLE, message, SPLIT) from None


async def body_of(request: Request, limits: Limits) -> bytes:
    """The body, if it is not too large and comes in good time.

    What is too much is read and thrown away, up to a bound, so that the client sees the answer.
    """
    parts, size = [], 0
    try:
        with fail_after(limits.seconds):
            async for part in request.stream():
                size += len(part)
                if size <= limits.body:
                    parts.append(part)
                elif size > limits.body * MOST_THROWN_AWAY:
                    break
    except TimeoutError:
        raise RequestError(408, "the body did not come in time", AGAIN) from None
    if size > limits.body:
        message = f"the request has over {limits.body / 2**20:.3g} MB"
        raise RequestError(413, message, SPLIT)
    return b"".join(parts)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, ClaimcheckError)  # the type that it is registered for
    return refusal(error)


async def _no_route(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    told = "there is nothing here" if error.status_code == 404 else error.detail
    answered = refusal(
        RequestError(error.status_code, told, "GET /openapi.json tells what there is")
    )
    answered.headers.update(error.headers or {})
    return answered


async def _faulty(request: Request, error: Exception) -> Response:
    """The answer to a fault of our own; nothing of the draft is in it."""
    hint = "check the draft with `claimcheck check`, which says more, and report it"
    return refusal(RequestError(500, "a fault in claimcheck", hint))


def _json(value: dict[str, object]) -> Response:
    return Response(json.dumps(value, ensure_ascii=False), media_type=MEDIA_JSON)


@cache
def _asset(name: str) -> bytes:
    return files(PACKAGE).joinpath("assets", name).read_bytes()


@cache
def _asset_names() -> frozenset[str]:
    return frozenset(found.name for found in files(PACKAGE).joinpath("assets").iterdir())
