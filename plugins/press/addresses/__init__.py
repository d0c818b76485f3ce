"""Addresses: what each link of a release leads to, and the one thing that is wrong with it, if anything is."""

from press.addresses.hosts import host_in, host_of, is_address, same_site
from press.addresses.kinds import Address, Kind, addressed, read_address
from press.addresses.typed import typed

__all__ = ["Address", "Kind", "addressed", "host_in", "host_of", "is_address", "read_address", "same_site", "typed"]
