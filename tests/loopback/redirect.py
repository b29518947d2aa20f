"""Turning discord.py, in this process, towards a server other than Discord."""

import discord
import yarl


def redirect(base_url):
    """Make discord.py talk to ``base_url``; returns what undoes it.

    discord.py asks for the gateway's address only when it shards, else it uses its own constant,
    so that one is turned as well.
    """
    route, socket = discord.http.Route, discord.gateway.DiscordWebSocket
    before = route.BASE, socket.DEFAULT_GATEWAY
    gateway = yarl.URL(base_url).with_scheme("ws").with_path("/gateway")
    route.BASE, socket.DEFAULT_GATEWAY = base_url, gateway

    def undo():
        route.BASE, socket.DEFAULT_GATEWAY = before

    return undo
