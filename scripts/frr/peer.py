"""peer.py PORT USER PASSWORD < lines: netmiko's send_config_set, as its manual has it."""
import sys
import time

import netmiko

port, user, password = sys.argv[1:]
lines = sys.stdin.read().splitlines()
print("netmiko", netmiko.__version__)
router = netmiko.ConnectHandler(
    device_type="cisco_ios", host="127.0.0.1", port=int(port), username=user, password=password
)
began = time.monotonic()
router.send_config_set(lines)
print("took %.3f" % (time.monotonic() - began))
router.disconnect()
