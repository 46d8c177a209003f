"""Health checks, collections of networks and places as boto3 sees them."""

from itertools import count

from world import check, create, refused, same, values

REFERENCES = count(1)
WEB = {"Type": "HTTPS", "FullyQualifiedDomainName": "www.shop.test", "ResourcePath": "/health"}
REGIONS = ["eu-west-1", "sa-east-1", "us-east-1"]


def create_check(world, **config):
    """Create a health check and return it."""
    reference = f"check-{next(REFERENCES)}"
    answer = world.route53.create_health_check(CallerReference=reference, HealthCheckConfig={**WEB, **config})
    same(answer["ResponseMetadata"]["HTTPStatusCode"], 201)
    same(answer["Location"].rsplit("/", 1)[-1], answer["HealthCheck"]["Id"])
    return answer["HealthCheck"]


@check("a health check is created with the defaults of its type and read back")
def created(world):
    made = create_check(world, Regions=REGIONS)
    config = made["HealthCheckConfig"]
    same((config["Port"], config["RequestInterval"], config["FailureThreshold"]), (443, 30, 3))
    same((config["EnableSNI"], config["Inverted"], config["Disabled"]), (True, False, False))
    same((config["Regions"], made["HealthCheckVersion"]), (REGIONS, 1))
    same(world.route53.get_health_check(HealthCheckId=made["Id"])["HealthCheck"], made)
    again = {"CallerReference": made["CallerReference"], "HealthCheckConfig": {**WEB, "Regions": REGIONS}}
    same(world.route53.create_health_check(**again)["HealthCheck"]["Id"], made["Id"])
    again["HealthCheckConfig"] = WEB
    refused(lambda: world.route53.create_health_check(**again), "HealthCheckAlreadyExists", status=409)


@check("every kind of health check can be created")
def kinds(world):
    child = create_check(world)["Id"]
    alarm = {"Region": "eu-west-1", "Name": "down"}
    configs = [
        {"Type": "TCP", "IPAddress": "192.0.2.44", "Port": 22},
        {"Type": "HTTP_STR_MATCH", "FullyQualifiedDomainName": "www.shop.test", "SearchString": "O & K"},
        {"Type": "CALCULATED", "ChildHealthChecks": [child], "HealthThreshold": 1},
        {"Type": "CLOUDWATCH_METRIC", "AlarmIdentifier": alarm, "InsufficientDataHealthStatus": "LastKnownStatus"},
        {"Type": "RECOVERY_CONTROL", "RoutingControlArn": "arn:aws:route53-recovery-control::123456789012:controlpanel/1"},
    ]
    for config in configs:
        reference = f"check-{next(REFERENCES)}"
        answer = world.route53.create_health_check(CallerReference=reference, HealthCheckConfig=config)
        made = answer["HealthCheck"]["HealthCheckConfig"]
        same({name: made.get(name) for name in config}, config)
    wrong = {**configs[0], "AlarmIdentifier": alarm}
    refused(
        lambda: world.route53.create_health_check(CallerReference="wrong", HealthCheckConfig=wrong),
        "InvalidInput",
        "Invalid parameter : Basic health checks must not have an metric region specified.",
    )


@check("health checks are counted and listed page by page")
def listed(world):
    total = world.route53.get_health_check_count()["HealthCheckCount"]
    pages = list(world.route53.get_paginator("list_health_checks").paginate(PaginationConfig={"PageSize": 2}))
    found = [one["Id"] for page in pages for one in page["HealthChecks"]]
    same((len(found), len(set(found))), (total, total))


@check("a health check is updated in part, and an older version is refused")
def updated(world):
    made = create_check(world)
    change = {"HealthCheckId": made["Id"], "HealthCheckVersion": 1}
    answer = world.route53.update_health_check(**change, Port=8443, ResetElements=["ResourcePath"])["HealthCheck"]
    config = answer["HealthCheckConfig"]
    same((config["Port"], "ResourcePath" in config, answer["HealthCheckVersion"]), (8443, False, 2))
    refused(lambda: world.route53.update_health_check(**change), "HealthCheckVersionMismatch", status=409)


@check("what the checkers see is told")
def status(world):
    made = create_check(world, Regions=REGIONS)["Id"]
    world.set_health({made: False})
    for answer in (
        world.route53.get_health_check_status(HealthCheckId=made),
        world.route53.get_health_check_last_failure_reason(HealthCheckId=made),
    ):
        found = answer["HealthCheckObservations"]
        same([one["Region"] for one in found], REGIONS)
        assert all(one["StatusReport"]["Status"].startswith("Failure") for one in found)


@check("the networks of the checkers are told")
def ranges(world):
    assert "54.183.255.128/26" in world.route53.get_checker_ip_ranges()["CheckerIpRanges"]


@check("a health check has tags and is deleted even while it is in use")
def deleted(world):
    route53 = world.route53
    made = create_check(world)["Id"]
    target = {"ResourceType": "healthcheck", "ResourceId": made}
    route53.change_tags_for_resource(**target, AddTags=[{"Key": "Name", "Value": "web"}])
    found = route53.list_tags_for_resource(**target)["ResourceTagSet"]
    same(found, {**target, "Tags": [{"Key": "Name", "Value": "web"}]})
    record_set = values("hc.shop.test.", "A", "192.0.2.1", SetIdentifier="a", Weight=1, HealthCheckId=made)
    world.change(create(record_set))
    route53.delete_health_check(HealthCheckId=made)
    refused(
        lambda: route53.get_health_check(HealthCheckId=made),
        "NoSuchHealthCheck",
        f"A health check with id {made} does not exist.",
        404,
    )
    unknown = {**record_set, "SetIdentifier": "b"}
    refused(lambda: world.change(create(unknown)), "NoSuchHealthCheck", status=404)
    world.change({"Action": "DELETE", "ResourceRecordSet": record_set})


@check("a traffic policy instance that does not exist is neither read nor deleted")
def instance(world):
    unknown = {"Id": "44444444-2222-4333-8444-555555555555"}
    for call in (world.route53.get_traffic_policy_instance, world.route53.delete_traffic_policy_instance):
        refused(lambda: call(**unknown), "NoSuchTrafficPolicyInstance", status=404)


@check("a collection of networks is filled, routes an answer, and is kept while it does")
def cidr(world):
    route53 = world.route53
    answer = route53.create_cidr_collection(Name="offices", CallerReference="offices")
    same(answer["ResponseMetadata"]["HTTPStatusCode"], 201)
    made = answer["Collection"]["Id"]
    same(answer["Location"].rsplit("/", 1)[-1], made)
    blocks = [("berlin", "192.0.2.0/24"), ("berlin", "2001:db8::/48"), ("lyon", "198.51.100.0/24")]
    changes = [{"LocationName": place, "Action": "PUT", "CidrList": [cidr]} for place, cidr in blocks]
    version = answer["Collection"]["Version"]
    route53.change_cidr_collection(Id=made, CollectionVersion=version, Changes=changes)
    refused(
        lambda: route53.change_cidr_collection(Id=made, CollectionVersion=version, Changes=changes),
        "CidrCollectionVersionMismatchException",
        status=409,
    )
    same(paged(route53, "list_cidr_collections", "CidrCollections")[0]["Version"], 2)
    locations = paged(route53, "list_cidr_locations", "CidrLocations", CollectionId=made)
    same([one["LocationName"] for one in locations], ["berlin", "lyon"])
    found = paged(route53, "list_cidr_blocks", "CidrBlocks", CollectionId=made)
    same([(one["LocationName"], one["CidrBlock"]) for one in found], blocks)
    routed = [
        values(
            "net.shop.test.",
            "A",
            address,
            SetIdentifier=place,
            CidrRoutingConfig={"CollectionId": made, "LocationName": place},
        )
        for address, place in (("192.0.2.1", "berlin"), ("192.0.2.2", "*"))
    ]
    world.change(*map(create, routed))
    for resolver, expected in (("192.0.2.9", "192.0.2.1"), ("198.51.100.9", "192.0.2.2")):
        question = {"HostedZoneId": world.zone, "RecordName": "net.shop.test", "RecordType": "A", "ResolverIP": resolver}
        same(route53.test_dns_answer(**question)["RecordData"], [expected])
    removal = [{**change, "Action": "DELETE_IF_EXISTS"} for change in changes]
    refused(lambda: route53.change_cidr_collection(Id=made, Changes=removal), "CidrBlockInUseException")
    refused(lambda: route53.delete_cidr_collection(Id=made), "CidrCollectionInUseException")
    world.change(*({"Action": "DELETE", "ResourceRecordSet": one} for one in routed))
    route53.change_cidr_collection(Id=made, Changes=removal)
    route53.delete_cidr_collection(Id=made)
    refused(lambda: route53.list_cidr_blocks(CollectionId=made), "NoSuchCidrCollectionException", status=404)


def paged(route53, operation, member, **more):
    """List everything with a page for each item."""
    pages = route53.get_paginator(operation).paginate(**more, PaginationConfig={"PageSize": 1})
    return [one for page in pages for one in page[member]]


@check("the places of geolocation are listed page by page, and each is found by its codes")
def places(world):
    found, position = [], {}
    while True:
        page = world.route53.list_geo_locations(MaxItems="60", **position)
        found += page["GeoLocationDetailsList"]
        if not page["IsTruncated"]:
            break
        kinds_of_code = ("Continent", "Country", "Subdivision")
        position = {f"Start{kind}Code": page[f"Next{kind}Code"] for kind in kinds_of_code if f"Next{kind}Code" in page}
    same((found[0]["CountryCode"], found[-1]["ContinentCode"], len(found)), ("*", "SA", 332))
    for place in found[::40]:
        codes = {name: code for name, code in place.items() if name.endswith("Code")}
        same(world.route53.get_geo_location(**codes)["GeoLocationDetails"], place)
    refused(lambda: world.route53.get_geo_location(CountryCode="XX"), "NoSuchGeoLocation", status=404)
