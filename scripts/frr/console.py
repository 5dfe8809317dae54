"""A login on a console: LINK COLUMNS TERM COMMAND…

The command runs on a terminal of its own, started again whenever it ends, as getty does. What it prints and reads goes
over a second terminal, raw, which LINK names: the line an adapter would show. That side is held open here, so that the
line may be closed and opened again while the session behind it goes on. Lives until it is killed.
"""
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
import tty


def begin(command, columns, term):
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.clear()
        os.environ.update(TERM=term, PATH="/usr/bin:/bin")
        os.execv(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 0, columns, 0, 0))
    return pid, terminal


def write_all(to, data):
    while data:
        try:
            data = data[os.write(to, data):]
        except BlockingIOError:
            select.select([], [to], [], 1)


def carry(line, command, columns, term):
    pid, terminal = begin(command, columns, term)
    while True:
        ready, _, _ = select.select([line, terminal], [], [])
        if line in ready:
            write_all(terminal, os.read(line, 4096))
        if terminal in ready:
            try:
                data = os.read(terminal, 4096)
            except OSError:
                data = b""
            if data:
                write_all(line, data)
                continue
            os.close(terminal)
            os.waitpid(pid, 0)
            time.sleep(0.2)
            pid, terminal = begin(command, columns, term)


def main(link, columns, term, *command):
    line, adapter = pty.openpty()
    tty.setraw(adapter)
    os.symlink(os.ttyname(adapter), link)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    print("ready", flush=True)
    carry(line, list(command), int(columns), term)


main(*sys.argv[1:])
