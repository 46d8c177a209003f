"""What is refused, and how boto3 shows it."""

import boto3

from world import alias, check, create, delete, refused, same, upsert, values

WWW = values("www.shop.test.", "A", "192.0.2.1")
EXISTS = "Tried to create resource record set [name='www.shop.test.', type='A'] but it already exists"
NOT_FOUND = "Tried to delete resource record set [name='gone.shop.test.', type='A'] but it was not found"
OTHER = (
    "Tried to delete resource record set [name='www.shop.test.', type='A'] "
    "but the values provided do not match the current values"
)
OUTSIDE = "RRSet with DNS name www.other.test. is not permitted in zone shop.test."
AT_APEX = "RRSet of type CNAME with DNS name shop.test. is not permitted at apex in zone shop.test."
BESIDE = (
    "RRSet of type CNAME with DNS name www.shop.test. is not permitted as it conflicts with other records "
    "with the same DNS name in zone shop.test."
)
TWICE = "Duplicate Resource Record: '192.0.2.1'"
REPEATED = "The request contains an invalid set of changes for a resource record set 'A x.shop.test.'"
TOO_MANY = "Number of records limit of 1000 exceeded."

GONE = delete(values("gone.shop.test.", "A", "192.0.2.1"))
X = values("x.shop.test.", "A", "192.0.2.1")
HUNDREDS = [upsert(values(f"n{number}.shop.test.", "A", "192.0.2.1")) for number in range(501)]

BATCHES = [
    ("creating what exists", [create(WWW)], f"[{EXISTS}]"),
    ("deleting what does not exist", [GONE], f"[{NOT_FOUND}]"),
    ("deleting with another TTL", [delete({**WWW, "TTL": 60})], f"[{OTHER}]"),
    ("a name outside the zone", [create(values("www.other.test.", "A", "192.0.2.1"))], f"[{OUTSIDE}]"),
    ("a CNAME at the top", [create(values("shop.test.", "CNAME", "a.test."))], f"[{AT_APEX}]"),
    ("a CNAME beside an address", [create(values("www.shop.test.", "CNAME", "a.test."))], f"[{BESIDE}]"),
    ("a value twice", [create(values("x.shop.test.", "A", "192.0.2.1", "192.0.2.1"))], f"[{TWICE}]"),
    ("a value that is none", [create(values("x.shop.test.", "A", "192.0.2.300"))], None),
    ("text without quotes", [create(values("x.shop.test.", "TXT", "bare"))], None),
    ("a set twice", [upsert(X), upsert(X)], None),
    ("an alias of nothing", [create(alias("x.shop.test.", "A", "ZONE", "nobody.shop.test."))], None),
    ("more than 1,000 records", HUNDREDS, f"[{TOO_MANY}]"),
]


def add_batch(what, changes, message):
    @check(f"a request is refused for {what}, and nothing is changed")
    def refused_batch(world):
        for change in changes:
            target = change["ResourceRecordSet"].get("AliasTarget", {})
            if target.get("HostedZoneId") == "ZONE":
                target["HostedZoneId"] = world.zone
        if WWW not in world.listing():
            world.change(create(WWW))
        before = world.held(world.zone)
        innocent = create(values("innocent.shop.test.", "A", "192.0.2.1"))
        refused(lambda: world.change(innocent, *changes), "InvalidChangeBatch", message)
        same(world.held(world.zone), before)


for batch in BATCHES:
    add_batch(*batch)


@check("all problems of a request are told at once")
def all_problems(world):
    refused(lambda: world.change(create(WWW), GONE), "InvalidChangeBatch", f"[{EXISTS}, {NOT_FOUND}]")


@check("a set with neither values nor alias is refused before anything else")
def no_values(world):
    incomplete = {"Name": "x.shop.test.", "Type": "A", "TTL": 300}
    refused(lambda: world.change(create(incomplete)), "InvalidInput")


@check("a change to a zone that does not exist is refused")
def no_zone(world):
    refused(
        lambda: world.change(create(WWW), zone="ZNOBODYKNOWS"),
        "NoSuchHostedZone",
        "No hosted zone found with ID: ZNOBODYKNOWS",
        404,
    )


@check("a request that comes too early is repeated by the client until it is answered")
def throttled(world):
    fault = {"operation": "GetHostedZoneCount", "status": 400, "code": "Throttling", "message": "Rate exceeded"}
    world.set_faults({"fail": [{**fault, "times": 1}]})
    answer = world.route53.get_hosted_zone_count()
    world.set_faults({})
    same(answer["ResponseMetadata"]["RetryAttempts"], 1)


@check("the security token service tells whose key it is")
def identity(world):
    same(set(world.sts.get_caller_identity()) - {"ResponseMetadata"}, {"UserId", "Account", "Arn"})
    same(world.sts.get_caller_identity()["Arn"], "arn:aws:iam::123456789012:user/emulator")


@check("a role is assumed, and its temporary key works")
def role(world):
    answer = world.sts.assume_role(RoleArn="arn:aws:iam::123456789012:role/dns", RoleSessionName="checks")
    key = answer["Credentials"]
    given = {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}
    session = boto3.Session(**given, aws_session_token=key["SessionToken"])
    same(session.client("sts").get_caller_identity()["Arn"], answer["AssumedRoleUser"]["Arn"])
    assert session.client("route53").get_hosted_zone_count()["HostedZoneCount"] > 0
    without = boto3.Session(**given).client("route53")
    refused(without.get_hosted_zone_count, "InvalidClientTokenId", status=403)


def add_key(what, code, message, **key):
    @check(f"{what} opens nothing")
    def wrong_key(world):
        session = boto3.Session(**{"aws_access_key_id": "AKIAEMULATOREMULATOR", "aws_session_token": None, **key})
        for call in (session.client("route53").list_hosted_zones, session.client("sts").get_caller_identity):
            refused(call, code, message, 403)


add_key(
    "a wrong secret",
    "SignatureDoesNotMatch",
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key "
    "and signing method. Consult the service documentation for details.",
    aws_secret_access_key="wrong",
)
add_key(
    "an unknown key",
    "InvalidClientTokenId",
    "The security token included in the request is invalid.",
    aws_access_key_id="AKIANOBODYKNOWSTHIS1",
    aws_secret_access_key="any",
)
add_key(
    "a key that has expired",
    "ExpiredToken",
    "The security token included in the request is expired",
    aws_access_key_id="ASIAEXPIREDEXPIRED12",
    aws_secret_access_key="expired-secret",
    aws_session_token="expired-token",
)
