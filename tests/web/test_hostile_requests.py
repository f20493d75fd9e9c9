"""What asks for what it should not get nothing: headers, hosts, methods, parameters, paths."""

from __future__ import annotations

import json
import re

import pytest
from asking import Client
from demo_week import Week
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.routing import Mount, Route

from monitor.web.app import PAGES, build_app

INJECTIONS = [
    "' OR 1=1 --",
    "1; DROP TABLE finding",
    '" UNION SELECT sql FROM sqlite_master --',
    "%27%20OR%201=1",
    "\x00",
    "a\r\nSet-Cookie: x=1",
    "{{7*7}}",
    "${jndi:ldap://x}",
    "../../../../etc/passwd",
    "%",
    "_",
    "999999999999999999999999",
    "-1",
    "1e9",
    "NaN",
    "\u202e",
    "x" * 5000,
]
PARAMETERS = ["kind", "metric", "since", "before", "limit", "lang", "geo", "publisher", "topic", "revision"]
#: What a page reads beside the language; the rest it is asked with all at once.
READS = {
    "/findings": ["kind", "metric", "since", "before", "limit"],
    "/articles": ["topic", "publisher", "limit", "before"],
    "/metrics/digital_economy_gdp_share": ["geo"],
}
LISTS = [path for path, _ in PAGES if "{" not in path]


@pytest.mark.parametrize(
    "path", [*LISTS, "/index.json", "/nothing", "/livez", "/readyz", "/static/nq57.css", "/findings?kind=x"]
)
def test_every_answer_carries_the_headers(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "script-src" not in policy
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "169.254.169.254", ""])
def test_a_foreign_host_name_is_refused(client: Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 400


def test_no_route_takes_anything_but_reading(client: Client, week: Week) -> None:
    for route in build_app(week.catalog, week.store).routes:
        if isinstance(route, Route):
            if route.path == "/unsubscribe/{token}":
                assert route.methods == {"GET", "HEAD", "POST"}
                continue
            assert route.methods == {"GET", "HEAD"}, route.path
            path = re.sub(r"{[^}]+}", "x", route.path)
            for method in ("POST", "PUT", "PATCH", "DELETE"):
                assert client.request(method, path).status_code == 405, path
        else:
            assert isinstance(route, Mount)
            assert client.request("POST", "/static/nq57.css").status_code == 405


@pytest.mark.parametrize("text", INJECTIONS)
def test_no_parameter_breaks_a_page(client: Client, text: str) -> None:
    for path in (*LISTS, "/metrics/digital_economy_gdp_share"):
        alone = ["lang", *READS.get(path, [])]
        for names in (*([name] for name in alone), [name for name in PARAMETERS if name not in alone]):
            answer = client.get(path, params=dict.fromkeys(names, text))
            assert answer.status_code in (200, 400, 404), (path, names, answer.status_code)


def test_what_a_page_does_not_read_changes_nothing(client: Client) -> None:
    for path in (*LISTS, "/metrics/digital_economy_gdp_share"):
        others = [name for name in PARAMETERS if name not in ("lang", *READS.get(path, []))]
        # What is read is refused with a line break in it.
        assert client.get(path, params=dict.fromkeys(others, "a\nb")).status_code == 200, path


@pytest.mark.parametrize("path", ["/findings/{}", "/articles/{}", "/metrics/{}", "/digests/{}", "/static/{}", "/{}"])
@pytest.mark.parametrize(
    "text", ["%00", "..%2f..%2fpyproject.toml", "' OR 1=1", "%", "a" * 4000, "%ff%fe", "..", ".json"]
)
def test_no_path_breaks_a_page_or_leaves_its_folder(client: Client, path: str, text: str) -> None:
    assert client.get(path.format(text)).status_code in (200, 404, 405, 307)
    assert "[project]" not in client.get(path.format(text)).text


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(PARAMETERS), value=st.text(max_size=60))
def test_any_text_as_a_parameter_is_answered(client: Client, name: str, value: str) -> None:
    assert client.get("/findings", params={name: value}).status_code in (200, 400)


def test_a_refusal_names_the_parameter(client: Client) -> None:
    answer = client.get("/findings.json", params={"limit": "1000000000"})
    assert answer.status_code == 400
    assert json.loads(answer.text)["error"].startswith("limit: ")


def test_a_refused_text_comes_back_escaped(client: Client) -> None:
    answer = client.get("/findings", params={"kind": "<script>alert(1)</script>"})
    assert answer.status_code == 400
    assert "<script>" not in answer.text
    assert "&lt;script&gt;" in answer.text
