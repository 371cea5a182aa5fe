"""The places of a map, over HTTP."""


def test_places_are_where_their_events_are(client):
    found = client.get("/timeline/places?place=Libya").json()
    tripoli = next(spot for spot in found["places"] if spot["key"] == "tripoli")
    assert (tripoli["name"], tripoli["kind"], tripoli["lat"], tripoli["lon"]) == ("Tripoli", "city", 32.89, 13.18)
    at = client.get("/events?place=Tripoli").json()["events"]
    assert tripoli["n"] == len(at) > 0
    assert found["n"] == client.get("/events?place=Libya&count=true").json()["total"]
    assert {spot["key"] for spot in found["places"]}.isdisjoint({"front"})  # nobody knows where it is
    first = client.get("/timeline/places?limit=1").json()
    assert len(first["places"]) == 1 < first["total"]
    for wrong in ("limit=0", "limit=501", "bins=3"):
        assert client.get(f"/timeline/places?{wrong}").status_code == 422
