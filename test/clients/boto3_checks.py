"""Drives an emulator with boto3. Prints a line of JSON for each check; the program that starts it answers questions."""

import os

import zone_checks  # noqa: F401, what is imported adds its checks to the list, in this order
import record_checks  # noqa: F401
import refusal_checks  # noqa: F401
import health_checks  # noqa: F401
import domain_checks  # noqa: F401
from world import CHECKS, World, check, same


@check("no answer lacks anything that the model of the API requires, or has what it does not know")
def answers(world):
    same(sorted(set(world.audit.problems)), [])


World(os.environ["AWS_ENDPOINT_URL"]).run(CHECKS)
