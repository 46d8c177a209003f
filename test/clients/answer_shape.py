"""Holds the answers of a service against the model of its API that botocore carries."""

import json
import re
from datetime import datetime
from xml.etree import ElementTree

# The model requires them, but Route 53 only repeats a marker that was sent.
NOT_ALWAYS_SENT = ("ListHealthChecks.Marker", "ListHostedZones.Marker", "ListReusableDelegationSets.Marker")
# Limits of an id are meant without what stands before it.
ID_PREFIX = re.compile(r"/(hostedzone|change|delegationset)/")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


class AnswerAudit:
    """Looks at every answer a client gets and notes what the model misses in it or does not know."""

    def __init__(self, session):
        self.problems = []
        self.operations = set()
        session.events.register("after-call", self.look_at)

    def look_at(self, http_response, parsed, model, **_):
        self.operations.add(model.name)
        place = model.name
        if http_response.status_code >= 300:
            self.problems += [f"{place}: {text}" for text in error_gaps(parsed)]
            return
        if not parsed.get("ResponseMetadata", {}).get("RequestId"):
            self.problems.append(f"{place}: no request id")
        shape = model.output_shape
        if shape is None:
            return
        if model.service_model.resolved_protocol == "json":
            self.problems += json_gaps(shape, json.loads(http_response.content), place)
            return
        root = ElementTree.fromstring(http_response.content)
        wrapper = shape.serialization.get("resultWrapper")
        element = root if wrapper is None else root.find(f"{{*}}{wrapper}")
        if element is None:
            self.problems.append(f"{place}: no {wrapper}")
            return
        self.problems += list(gaps(shape, element, parsed, place, http_response.headers))


def error_gaps(parsed):
    """Yield what an error lacks."""
    error = parsed.get("Error", {})
    for member in ("Code", "Message"):
        if not error.get(member):
            yield f"an error without {member}"
    if not parsed.get("ResponseMetadata", {}).get("RequestId"):
        yield "an error without a request id"


def json_gaps(shape, value, place):
    """Yield how a value of a JSON answer differs from the shape."""
    if shape.type_name == "structure":
        for name in set(value) - set(shape.members):
            yield f"{place}: the model does not know {name}"
        for name in set(shape.required_members) - set(value):
            yield f"{place}.{name}: missing"
        for name, member in shape.members.items():
            if name in value:
                yield from json_gaps(member, value[name], f"{place}.{name}")
    elif shape.type_name == "list":
        for item in value:
            yield from json_gaps(shape.member, item, f"{place}[]")
    elif shape.type_name == "string":
        yield from limit_gaps(shape.metadata, value, len(value), place)


def gaps(shape, element, parsed, place, headers=None):
    """Yield how an element and what was parsed from it differ from the shape."""
    if shape.type_name == "structure":
        yield from structure_gaps(shape, element, parsed, place, headers)
    elif shape.type_name == "list":
        yield from list_gaps(shape, element, parsed, place)
    else:
        yield from scalar_gaps(shape, element.text or "", parsed, place)


def structure_gaps(shape, element, parsed, place, headers):
    known = set()
    for name, member in shape.members.items():
        at = f"{place}.{name}"
        if member.serialization.get("location") == "header":
            if name in shape.required_members and member.serialization["name"] not in headers:
                yield f"{at}: the header is missing"
            continue
        tag = member.serialization.get("name", name)
        known.add(tag)
        children = element.findall(f"{{*}}{tag}")
        if not children:
            if name in shape.required_members and at not in NOT_ALWAYS_SENT:
                yield f"{at}: missing"
        elif len(children) > 1:
            yield f"{at}: there are {len(children)}"
        elif name not in parsed:
            yield f"{at}: sent, but not parsed"
        else:
            yield from gaps(member, children[0], parsed[name], at)
    for child in element:
        if local(child) not in known:
            yield f"{place}: the model does not know {local(child)}"


def list_gaps(shape, element, parsed, place):
    tag = shape.member.serialization.get("name", "member")
    children = list(element)
    strange = {local(child) for child in children} - {tag}
    if strange:
        yield f"{place}: the model does not know {sorted(strange)}"
    elif len(children) != len(parsed):
        yield f"{place}: {len(children)} sent, {len(parsed)} parsed"
    else:
        for child, value in zip(children, parsed):
            yield from gaps(shape.member, child, value, f"{place}[]")


def scalar_gaps(shape, text, parsed, place):
    """Yield what is wrong with a value: its spelling, its range, or what became of it."""
    size = len(ID_PREFIX.sub("", text, count=1))
    if shape.type_name in ("integer", "long"):
        if not re.fullmatch(r"-?\d+", text) or int(text) != parsed:
            yield f"{place}: {text!r} is no whole number"
            return
        size = int(text)
    elif shape.type_name == "boolean":
        if text not in ("true", "false"):
            yield f"{place}: {text!r} is neither true nor false"
    elif shape.type_name == "timestamp":
        if not TIMESTAMP.fullmatch(text) or not isinstance(parsed, datetime):
            yield f"{place}: {text!r} is no time"
    elif shape.type_name in ("double", "float"):
        if not isinstance(parsed, float) or float(text) != parsed:
            yield f"{place}: {text!r} is no number"
            return
    elif parsed != text:
        yield f"{place}: {text!r} became {parsed!r}"
    yield from limit_gaps(shape.metadata, text, size, place)


def limit_gaps(limits, text, size, place):
    if limits.get("enum") and text not in limits["enum"]:
        yield f"{place}: {text!r} is none of {limits['enum']}"
    if not limits.get("min", size) <= size <= limits.get("max", size):
        yield f"{place}: {text!r} is out of range"
    if "pattern" in limits and not re.search(limits["pattern"], text):
        yield f"{place}: {text!r} does not match {limits['pattern']}"


def local(element):
    """Tell the name of an element without its namespace."""
    return element.tag.rsplit("}", 1)[-1]
