"""Record sets as boto3 writes and reads them."""

from world import alias, check, create, delete, refused, same, upsert, values

EVERY_TYPE = [
    values("a.shop.test.", "A", "192.0.2.1", "192.0.2.2"),
    values("a.shop.test.", "AAAA", "2001:DB8::1"),
    values("a.shop.test.", "CAA", '0 issue "ca.test; account=1"', '128 iodef "mailto:a@b.test"'),
    values("c.shop.test.", "CNAME", "WWW.example.net"),
    values("d.shop.test.", "DS", f"1 13 2 {'ab' * 32}"),
    values("d.shop.test.", "NS", "ns1.example.net."),
    values("a.shop.test.", "HTTPS", '1 . alpn="h3,h2" port=8443'),
    values("a.shop.test.", "MX", "10 mx1.shop.test.", "20 mx2"),
    values("a.shop.test.", "NAPTR", '100 10 "u" "E2U+sip" "!^.*$!sip:a@b.test!" .'),
    values("a.shop.test.", "PTR", "host.shop.test."),
    values("a.shop.test.", "SPF", '"v=spf1 -all"'),
    values("_sip._tcp.shop.test.", "SRV", "1 2 5060 sip.shop.test."),
    values("a.shop.test.", "SSHFP", f"4 2 {'cd' * 32}"),
    values("a.shop.test.", "SVCB", "0 svc.example.net"),
    values("_443._tcp.shop.test.", "TLSA", f"3 1 1 {'ef' * 32}"),
    values("a.shop.test.", "TXT", '"one" "two"', '"caf\\303\\251 <&> \\"quoted\\" \\\\"'),
    values("\\052.shop.test.", "A", "192.0.2.3", ttl=0),
]

ROUTED = [
    values("w.shop.test.", "A", "192.0.2.1", SetIdentifier="blue", Weight=0),
    values("w.shop.test.", "A", "192.0.2.2", SetIdentifier="green", Weight=255),
    values("l.shop.test.", "A", "192.0.2.1", SetIdentifier="eu", Region="eu-west-1"),
    values("g.shop.test.", "A", "192.0.2.1", SetIdentifier="de", GeoLocation={"CountryCode": "DE"}),
    values("g.shop.test.", "A", "192.0.2.2", SetIdentifier="rest", GeoLocation={"CountryCode": "*"}),
    values("f.shop.test.", "A", "192.0.2.1", SetIdentifier="second", Failover="SECONDARY"),
    values("m.shop.test.", "A", "192.0.2.1", SetIdentifier="one", MultiValueAnswer=True),
]

CLOUDFRONT = "Z2FDTNDATAQYW2"
MANY = 700


def own_sets(world):
    """List the sets of the zone without those every zone has."""
    usual = [("shop.test.", "NS"), ("shop.test.", "SOA")]
    return [one for one in world.listing() if (one["Name"], one["Type"]) not in usual]


def key_of(record_set):
    return record_set["Name"], record_set["Type"], record_set.get("SetIdentifier", "")


def read_back(world, expected):
    """Demand that the zone holds these sets and no others, in the order of the service."""
    same(world.listing(), world.held(world.zone)["sets"])
    same(sorted(own_sets(world), key=key_of), sorted(expected, key=key_of))


def with_sets(world, *record_sets):
    """Create sets, demand that they are read back, and delete them as they were read."""
    world.change(*map(create, record_sets))
    read_back(world, record_sets)
    world.change(*map(delete, own_sets(world)))
    read_back(world, [])


@check("a set of every type is created, read back and deleted")
def every_type(world):
    with_sets(world, *EVERY_TYPE)


@check("sets of all routing policies are created, read back and deleted")
def routed(world):
    with_sets(world, *ROUTED)


@check("aliases of sets in the zone and of services are created, read back and deleted")
def aliases(world):
    with_sets(
        world,
        values("target.shop.test.", "A", "192.0.2.1"),
        alias("shop.test.", "A", world.zone, "target.shop.test."),
        alias("cdn.shop.test.", "AAAA", CLOUDFRONT, "d111111abcdef8.cloudfront.net."),
        alias("w.shop.test.", "A", world.zone, "target.shop.test.", SetIdentifier="blue", Weight=1),
    )


@check("an upsert creates a set and then replaces it as a whole")
def upserted(world):
    for record_set in (values("u.shop.test.", "A", "192.0.2.1"), values("u.shop.test.", "A", "192.0.2.2", ttl=60)):
        world.change(upsert(record_set))
        read_back(world, [record_set])
    world.change(delete(record_set))


@check("a set is replaced by a deletion and a creation in one request")
def replaced(world):
    old, new = values("r.shop.test.", "A", "192.0.2.1"), values("r.shop.test.", "CNAME", "www.example.net.")
    world.change(create(old))
    world.change(delete(old), create(new))
    read_back(world, [new])
    world.change(delete(new))


@check("a change is pending and then everywhere, and keeps its comment")
def in_sync(world):
    record_set = values("s.shop.test.", "A", "192.0.2.1")
    change = world.change(create(record_set), comment="why <&>")["ChangeInfo"]
    same((change["Status"], change["Comment"]), ("PENDING", "why <&>"))
    waiter = world.route53.get_waiter("resource_record_sets_changed")
    waiter.wait(Id=change["Id"], WaiterConfig={"Delay": 0, "MaxAttempts": 5})
    after = world.route53.get_change(Id=change["Id"])["ChangeInfo"]
    same(after, {**change, "Status": "INSYNC"})
    world.change(delete(record_set))
    refused(lambda: world.route53.get_change(Id="CNOBODYKNOWS"), "NoSuchChange", status=404)


@check("a zone is listed page by page")
def pages(world):
    sets = [values(f"h{number}.shop.test.", "A", "192.0.2.1") for number in range(MANY)]
    world.change(*map(create, sets))
    paginator = world.route53.get_paginator("list_resource_record_sets")
    found = list(paginator.paginate(HostedZoneId=world.zone))
    same([len(page["ResourceRecordSets"]) for page in found], [300, 300, MANY - 598])
    read_back(world, sets)
    same(world.route53.get_hosted_zone(Id=world.zone)["HostedZone"]["ResourceRecordSetCount"], MANY + 2)
    world.change(*map(delete, sets))


@check("a listing goes on between sets of one name and type")
def continued(world):
    world.change(*map(create, ROUTED))
    found, position = [], {}
    while True:
        page = world.route53.list_resource_record_sets(HostedZoneId=world.zone, MaxItems="1", **position)
        found += page["ResourceRecordSets"]
        if not page["IsTruncated"]:
            break
        position = {"StartRecordName": page["NextRecordName"], "StartRecordType": page["NextRecordType"]}
        if "NextRecordIdentifier" in page:
            position["StartRecordIdentifier"] = page["NextRecordIdentifier"]
    same(found, world.held(world.zone)["sets"])
    world.change(*map(delete, ROUTED))


@check("one set is found by its name and type")
def found_by_name(world):
    world.change(*map(create, EVERY_TYPE))
    page = world.route53.list_resource_record_sets(
        HostedZoneId=world.zone, StartRecordName="*.shop.test", StartRecordType="A", MaxItems="1"
    )
    same(page["ResourceRecordSets"], [EVERY_TYPE[-1]])
    answer = world.route53.test_dns_answer(HostedZoneId=world.zone, RecordName="c.shop.test", RecordType="CNAME")
    same((answer["ResponseCode"], answer["RecordData"]), ("NOERROR", ["WWW.example.net"]))
    world.change(*map(delete, EVERY_TYPE))
