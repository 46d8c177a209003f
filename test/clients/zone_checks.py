"""Hosted zones, delegation sets, limits and tags as boto3 sees them."""

from world import bare, check, create, refused, same, values

MORE_ZONES = 120


@check("a zone is created with its name servers and two record sets")
def created(world):
    answer = world.create_zone("Shop.test", HostedZoneConfig={"Comment": "A shop", "PrivateZone": False})
    zone = answer["HostedZone"]
    world.zone = bare(zone["Id"])
    held = world.held(zone["Id"])
    same(answer["ResponseMetadata"]["HTTPStatusCode"], 201)
    same(answer["Location"].rsplit("/", 1)[-1], world.zone)
    same((zone["Name"], zone["ResourceRecordSetCount"]), ("shop.test.", 2))
    same(zone["Config"], {"Comment": "A shop", "PrivateZone": False})
    same(zone["CallerReference"], held["callerReference"])
    same(answer["ChangeInfo"]["Status"], "PENDING")
    same(answer["DelegationSet"]["NameServers"], held["nameServers"])
    same(world.listing(), held["sets"])


@check("a caller reference cannot be used twice")
def reference_twice(world):
    reference = world.held(world.zone)["callerReference"]
    refused(
        lambda: world.route53.create_hosted_zone(Name="other.test", CallerReference=reference),
        "HostedZoneAlreadyExists",
        status=409,
    )


@check("a zone without a name of its own is refused")
def zone_name(world):
    refused(lambda: world.create_zone("com"), "InvalidDomainName")
    refused(lambda: world.create_zone("a..test"), "InvalidDomainName")


@check("all zones are listed, page by page")
def listed(world):
    for number in range(MORE_ZONES):
        world.create_zone(f"z{number}.test")
    pages = list(world.route53.get_paginator("list_hosted_zones").paginate())
    same([len(page["HostedZones"]) for page in pages], [100, MORE_ZONES - 99])
    found = [(bare(zone["Id"]), zone["Name"]) for page in pages for zone in page["HostedZones"]]
    same(sorted(found), sorted((zone["id"], zone["zone"]) for zone in world.dump()))
    same(world.route53.get_hosted_zone_count()["HostedZoneCount"], MORE_ZONES + 1)


@check("zones are listed by name from any start, a page at a time")
def listed_by_name(world):
    found, position = [], {}
    while True:
        page = world.route53.list_hosted_zones_by_name(MaxItems="50", **position)
        found += [zone["Name"] for zone in page["HostedZones"]]
        if not page["IsTruncated"]:
            break
        position = {"DNSName": page["NextDNSName"], "HostedZoneId": page["NextHostedZoneId"]}
    same(found, sorted((zone["zone"] for zone in world.dump()), key=lambda name: name.split(".")[::-1]))
    page = world.route53.list_hosted_zones_by_name(DNSName="z5.test", MaxItems="2")
    same([zone["Name"] for zone in page["HostedZones"]], ["z5.test.", "z50.test."])


@check("one zone is read with and without the prefix of its id")
def read(world):
    held = world.held(world.zone)
    for zone_id in (world.zone, f"/hostedzone/{world.zone}"):
        answer = world.route53.get_hosted_zone(Id=zone_id)
        same(answer["HostedZone"]["Name"], held["zone"])
        same(answer["DelegationSet"]["NameServers"], held["nameServers"])
    refused(
        lambda: world.route53.get_hosted_zone(Id="ZNOBODYKNOWS"),
        "NoSuchHostedZone",
        "No hosted zone found with ID: ZNOBODYKNOWS",
        404,
    )


@check("the comment of a zone is replaced and removed")
def comment(world):
    answer = world.route53.update_hosted_zone_comment(Id=world.zone, Comment="Ein Geschäft <&>")
    same(answer["HostedZone"]["Config"]["Comment"], "Ein Geschäft <&>")
    same(world.held(world.zone)["comment"], "Ein Geschäft <&>")
    answer = world.route53.update_hosted_zone_comment(Id=world.zone)
    assert "Comment" not in answer["HostedZone"]["Config"]


@check("zones share a reusable delegation set, which lives as long as they do")
def delegation_sets(world):
    route53 = world.route53
    shared = route53.create_reusable_delegation_set(CallerReference="shared")["DelegationSet"]
    answer = world.create_zone("shared.test", DelegationSetId=shared["Id"])
    same(answer["DelegationSet"]["NameServers"], shared["NameServers"])
    listed_zones = route53.list_hosted_zones(DelegationSetId=shared["Id"])["HostedZones"]
    same([zone["Name"] for zone in listed_zones], ["shared.test."])
    same(route53.get_reusable_delegation_set(Id=shared["Id"])["DelegationSet"]["Id"], shared["Id"])
    same([one["Id"] for one in route53.list_reusable_delegation_sets()["DelegationSets"]], [shared["Id"]])
    limit = route53.get_reusable_delegation_set_limit(
        Type="MAX_ZONES_BY_REUSABLE_DELEGATION_SET", DelegationSetId=shared["Id"]
    )
    same((limit["Count"], limit["Limit"]["Value"]), (1, 100))
    refused(lambda: route53.delete_reusable_delegation_set(Id=shared["Id"]), "DelegationSetInUse")
    route53.delete_hosted_zone(Id=answer["HostedZone"]["Id"])
    route53.delete_reusable_delegation_set(Id=shared["Id"])
    refused(lambda: route53.get_reusable_delegation_set(Id=shared["Id"]), "NoSuchDelegationSet")


@check("limits tell how much of them is used")
def limits(world):
    account = world.route53.get_account_limit(Type="MAX_HOSTED_ZONES_BY_OWNER")
    same((account["Count"], account["Limit"]["Value"]), (MORE_ZONES + 1, 500))
    zone = world.route53.get_hosted_zone_limit(Type="MAX_RRSETS_BY_ZONE", HostedZoneId=world.zone)
    same((zone["Count"], zone["Limit"]["Value"]), (2, 10_000))


@check("tags are added, replaced and removed")
def tags(world):
    route53 = world.route53
    target = {"ResourceType": "hostedzone", "ResourceId": world.zone}
    route53.change_tags_for_resource(**target, AddTags=[{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}])
    route53.change_tags_for_resource(**target, AddTags=[{"Key": "a", "Value": "3"}], RemoveTagKeys=["b"])
    found = route53.list_tags_for_resource(**target)["ResourceTagSet"]
    same(found, {**target, "Tags": [{"Key": "a", "Value": "3"}]})
    several = route53.list_tags_for_resources(ResourceType="hostedzone", ResourceIds=[world.zone])
    same(several["ResourceTagSets"], [found])


@check("a zone that holds anything of its own is not deleted")
def not_deleted(world):
    zone = world.create_zone("full.test")["HostedZone"]["Id"]
    record_set = values("www.full.test.", "A", "192.0.2.1")
    world.change(create(record_set), zone=zone)
    refused(lambda: world.route53.delete_hosted_zone(Id=zone), "HostedZoneNotEmpty")
    world.change({"Action": "DELETE", "ResourceRecordSet": record_set}, zone=zone)
    same(world.route53.delete_hosted_zone(Id=zone)["ChangeInfo"]["Status"], "PENDING")
    refused(lambda: world.route53.get_hosted_zone(Id=zone), "NoSuchHostedZone", status=404)
