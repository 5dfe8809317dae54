"""A pty whose other end is stdin and stdout: Node has none of its own.

The slave side stays open here, so that a client may close and reopen the line without an end of file. The client's
speed is told on stderr as `baud N` whenever it changes. What nobody reads for two seconds is lost, as on a serial line
without a listener. Ends with its parent: stdin then ends.
"""
import array
import fcntl
import os
import pty
import select
import sys
import termios
import time
import tty

SPEEDS = {getattr(termios, name): int(name[1:]) for name in dir(termios) if name[0] == "B" and name[1:].isdigit()}
LOST_AFTER = 2.0


def unread(slave):
    count = array.array("i", [0])
    fcntl.ioctl(slave, termios.FIONREAD, count)
    return count[0]


def carry(master, slave):
    told, waiting, since, before = 9600, b"", time.monotonic(), 0
    while True:
        ready, _, _ = select.select([0, master], [master] if waiting else [], [], 0.2)
        speed = SPEEDS.get(termios.tcgetattr(slave)[5], told)
        if speed != told:
            told = speed
            print("baud %d" % speed, file=sys.stderr, flush=True)
        if master in ready:
            data = os.read(master, 4096)
            while data:
                data = data[os.write(1, data):]
        if 0 in ready:
            data = os.read(0, 65536)
            if not data:
                return
            waiting += data
        if waiting:
            try:
                waiting = waiting[os.write(master, waiting):]
            except BlockingIOError:
                pass
        left = unread(slave)
        if left == 0 or left != before:
            since, before = time.monotonic(), left
        elif time.monotonic() - since > LOST_AFTER:
            termios.tcflush(slave, termios.TCIFLUSH)
            waiting = b""


def main(link):
    master, slave = pty.openpty()
    tty.setraw(slave)
    settings = termios.tcgetattr(slave)
    settings[4] = settings[5] = termios.B9600
    termios.tcsetattr(slave, termios.TCSANOW, settings)
    os.set_blocking(master, False)
    if os.path.islink(link):
        os.unlink(link)
    os.symlink(os.ttyname(slave), link)
    print("ready", file=sys.stderr, flush=True)
    try:
        carry(master, slave)
    except BrokenPipeError:
        pass
    finally:
        if os.path.islink(link) and os.readlink(link) == os.ttyname(slave):
            os.unlink(link)


main(sys.argv[1])
