"""A pty whose other end is stdin and stdout: Node has none of its own.

The slave side stays open here, so that a client may close and reopen the line without an end of file. The client's
speed is told on stderr as `baud N` whenever it changes, before the bytes that follow it. Ends with its parent: stdin
then ends.
"""
import os
import pty
import select
import sys
import termios
import tty

SPEEDS = {getattr(termios, name): int(name[1:]) for name in dir(termios) if name[0] == "B" and name[1:].isdigit()}


def main(link):
    master, slave = pty.openpty()
    tty.setraw(slave)
    settings = termios.tcgetattr(slave)
    settings[4] = settings[5] = termios.B9600
    termios.tcsetattr(slave, termios.TCSANOW, settings)
    if os.path.islink(link):
        os.unlink(link)
    os.symlink(os.ttyname(slave), link)
    print("ready", file=sys.stderr, flush=True)
    told = 9600
    try:
        while True:
            ready, _, _ = select.select([0, master], [], [], 0.2)
            speed = SPEEDS.get(termios.tcgetattr(slave)[5], told)
            if speed != told:
                told = speed
                print("baud %d" % speed, file=sys.stderr, flush=True)
            for source, target in ((master, 1), (0, master)):
                if source not in ready:
                    continue
                data = os.read(source, 4096)
                if not data:
                    return
                while data:
                    data = data[os.write(target, data):]
    finally:
        if os.path.islink(link) and os.readlink(link) == os.ttyname(slave):
            os.unlink(link)


main(sys.argv[1])
