"""Standfirst: what stands between a press officer's folder and a journalist's page.

The modules tell the life of a release, floor by floor; imports run downwards only:

1. small values: ``finding source telephone clock``
2. what a release is and what the office knows: ``header notes quotes release directory office``
3. what is asked of it and made of it: ``rules kit views``
4. every rule over every release: ``preflight reports``
5. ``stages``: the only modules that touch Pelican
6. ``desk``: the ``press`` command, one module a command
"""
