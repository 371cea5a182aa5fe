def test_smoke(client):
    for url in ["/health","/events","/events.ndjson","/events.csv","/events.ics","/events.geojson","/events.timelinejs","/facets","/actors?q=turk","/places","/actors/turkey","/places/Tripoli","/documents","/events/4503599627370497","/events/4503599627370507","/documents/4503599627370597","/docs","/openapi.json","/events?actor=Turkey","/events?actor=Turky","/events?limit=0&x=1&from=0", "/events?from=2020&to=2019","/nix","/events?cursor=abc","/events?undated=true","/events?q=tripoli&modality=any","/style.css","/events?format=xml", "/events.xml","/"]:
        r=client.get(url)
        print(url,r.status_code,r.headers.get("content-type"),len(r.content)); print(r.text[:1200]); print()
    print(client.head("/events").headers)
    print(client.get("/documents/4503599627370597",headers={"accept":"text/html"}).text)
