"""Registered domains as boto3 sees them."""

import boto3

from world import check, refused, same

OLD = ["ns-1.example.net", "ns-2.example.net"]
NEW = ["ns-3.example.net", "ns-4.example.net"]


def servers(world):
    detail = world.domains.get_domain_detail(DomainName="shop.test")
    return [server["Name"] for server in detail["Nameservers"]]


def ask_for(world, names):
    wanted = [{"Name": name} for name in names]
    return world.domains.update_domain_nameservers(DomainName="shop.test", Nameservers=wanted)["OperationId"]


@check("the domains of the account are listed, page by page")
def domains_listed(world):
    pages = list(world.domains.get_paginator("list_domains").paginate(MaxItems=1))
    same([domain["DomainName"] for page in pages for domain in page["Domains"]], ["other.test", "shop.test"])
    assert len(pages) > 1


@check("the name servers of a domain change when their operation has succeeded")
def name_servers(world):
    same(servers(world), OLD)
    operation = ask_for(world, NEW)
    same(servers(world), OLD)
    refused(lambda: ask_for(world, OLD), "DuplicateRequest")
    states = [world.domains.get_operation_detail(OperationId=operation)["Status"] for _ in range(2)]
    same(states, ["IN_PROGRESS", "SUCCESSFUL"])
    same(servers(world), NEW)
    found = world.domains.list_operations()["Operations"]
    same([(one["OperationId"], one["Type"]) for one in found], [(operation, "UPDATE_NAMESERVER")])


@check("a domain of somebody else is not shown")
def not_ours(world):
    def detail(name):
        return lambda: world.domains.get_domain_detail(DomainName=name)

    refused(detail("theirs.test"), "InvalidInput", "Domain theirs.test not found in 123456789012 account.")
    refused(detail("www.shop.test"), "UnsupportedTLD", "shop.test tld is not supported")


@check("a wrong secret opens no domain")
def wrong_secret(world):
    session = boto3.Session(aws_access_key_id="AKIAEMULATOREMULATOR", aws_secret_access_key="wrong")
    refused(session.client("route53domains").list_domains, "InvalidSignatureException")
