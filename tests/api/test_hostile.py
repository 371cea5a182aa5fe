"""Whatever is asked, the answer is an answer or a problem, and never a 5xx; on both databases the same."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.query import TimelineQuery

NAMES = [field.alias or name for name, field in TimelineQuery.model_fields.items()]
# fmt: off
ODD = st.sampled_from([
    "", "0", "-1", "1e400", "nan", "inf", "2019", "-9999", "9999", "10000", "2019/2020", "../..", "XXXX", "2019-99",
    "any", "true", "null", "[]", "{}", "'", '"', "%", "_", "*", "a*", "-a", '"a', "a OR b", "NEAR(a b)", "a:b", "()",
    "\\", "\x00", "1,2,3,4", "180,0,-180,1", "９", "𝔘", "\u202e", "é", "' OR 1=1 --", "Turkey", "libya", "9" * 30,
    "w" * 499,
])
# fmt: on
ASKED = st.lists(st.tuples(st.sampled_from(NAMES), ODD | st.text(max_size=20)), max_size=4)
PATHS = st.sampled_from(
    ["/events", "/events.csv", "/events.ics", "/events.timelinejs", "/facets", "/actors", "/documents"]
)


@settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(path=PATHS, asked=ASKED)
def test_no_question_breaks_it(client, path, asked):
    answer = client.get(path, params=asked)
    assert answer.status_code in (200, 400, 404, 422), answer.text
    if answer.status_code != 200:
        assert answer.headers["content-type"] == "application/problem+json"


@settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from(["events", "actors", "places", "documents"]), name=ODD | st.text(min_size=1, max_size=20))
def test_no_name_breaks_it(client, kind, name):
    path = "".join(f"%{byte:02X}" for byte in name.encode("utf-8", "surrogatepass"))
    assert client.get(f"/{kind}/{path}").status_code in (200, 307, 308, 404)
