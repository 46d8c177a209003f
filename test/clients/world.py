"""What the checks of boto3 share: clients, the conversation with the program that started them, a list of checks."""

import json
import sys
import traceback
import urllib.request
from itertools import count

import boto3
from botocore.exceptions import ClientError

from answer_shape import AnswerAudit

CHECKS = []


def check(title):
    """Add a function to the list of checks; it takes the world and raises when the title does not hold."""

    def add(run):
        CHECKS.append((title, run))
        return run

    return add


class World:
    """Clients of one emulator, and what the checks have made there."""

    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.session = boto3.Session()
        self.audit = AnswerAudit(self.session)
        self.route53 = self.session.client("route53")
        self.domains = self.session.client("route53domains")
        self.sts = self.session.client("sts")
        self.references = count(1)
        self.zone = ""

    def dump(self):
        """Ask the program that runs the emulator what it holds."""
        print(json.dumps({"ask": "dump"}), flush=True)
        return json.loads(sys.stdin.readline())

    def held(self, zone_id):
        """Tell what the emulator holds for a zone."""
        return next(zone for zone in self.dump() if zone["id"] == bare(zone_id))

    def set_faults(self, faults):
        self.tell("faults", faults)

    def set_health(self, health):
        """Say what health checks are to see, by their ids."""
        self.tell("health", health)

    def tell(self, what, document):
        body = json.dumps(document).encode()
        request = urllib.request.Request(f"{self.endpoint}/__emulator/{what}", body, method="POST")
        urllib.request.urlopen(request).close()

    def create_zone(self, name, **more):
        reference = f"boto3-{next(self.references)}"
        return self.route53.create_hosted_zone(Name=name, CallerReference=reference, **more)

    def change(self, *changes, zone=None, comment=None):
        batch = {"Changes": list(changes)}
        if comment is not None:
            batch["Comment"] = comment
        return self.route53.change_resource_record_sets(HostedZoneId=zone or self.zone, ChangeBatch=batch)

    def listing(self, zone=None):
        """List a zone as boto3 does it by itself."""
        pages = self.route53.get_paginator("list_resource_record_sets").paginate(HostedZoneId=zone or self.zone)
        return [one for page in pages for one in page["ResourceRecordSets"]]

    def run(self, checks):
        """Run the checks in order, each one whatever became of those before."""
        for title, action in checks:
            problem = None
            try:
                action(self)
            except Exception as error:  # A check says by any exception that it does not hold.
                frame = traceback.extract_tb(error.__traceback__)[-1]
                problem = f"{type(error).__name__}: {error} ({frame.name}, line {frame.lineno})"
            print(json.dumps({"title": title, "problem": problem}), flush=True)


def bare(zone_id):
    return zone_id.rsplit("/", 1)[-1]


def values(name, kind, *texts, ttl=300, **more):
    """Write a record set with values."""
    return {"Name": name, "Type": kind, **more, "TTL": ttl, "ResourceRecords": [{"Value": text} for text in texts]}


def alias(name, kind, zone_id, target, **more):
    """Write an alias record set."""
    to = {"HostedZoneId": bare(zone_id), "DNSName": target, "EvaluateTargetHealth": False}
    return {"Name": name, "Type": kind, **more, "AliasTarget": to}


def create(record_set):
    return {"Action": "CREATE", "ResourceRecordSet": record_set}


def upsert(record_set):
    return {"Action": "UPSERT", "ResourceRecordSet": record_set}


def delete(record_set):
    return {"Action": "DELETE", "ResourceRecordSet": record_set}


def same(found, expected):
    assert found == expected, f"found {found!r}, expected {expected!r}"


def refused(action, code, message=None, status=400):
    """Demand that a call is refused in this way."""
    try:
        action()
    except ClientError as error:
        found = error.response["Error"]
        same((found["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]), (code, status))
        if message is not None:
            same(found["Message"], message)
        return
    raise AssertionError(f"not refused with {code}")
