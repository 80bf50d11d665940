# usage.py NOTES SECONDS COMMAND…: runs the command and writes to NOTES its wall seconds, the processor seconds of all its processes
# and the memory (KB) of the largest of them. Unlike with GNU time, processes that their parents leave behind come to this one,
# so that those of a browser that was killed count too. After SECONDS all are ended, and the result is 124.

import ctypes, os, resource, signal, sys, time

PR_SET_CHILD_SUBREAPER = 36


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def children():
    with open(f'/proc/self/task/{os.getpid()}/children') as text:
        return [int(child) for child in text.read().split()]


def end_all(*_):
    for child in children():
        os.kill(child, signal.SIGKILL)


notes, seconds, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
signal.signal(signal.SIGALRM, end_all)
before = processor_seconds()  # what started this Python may have had children
began = time.monotonic()
first = os.posix_spawnp(command[0], command, os.environ)
signal.alarm(seconds)
process = None
while process != first:
    process, status = os.wait()
wall = time.monotonic() - began
signal.alarm(0)
while children():
    end_all()
    os.wait()
largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
with open(notes, 'w') as out:
    print(f'{wall:.3f} {processor_seconds() - before:.3f} {largest}', file=out)
sys.exit(124 if wall >= seconds else os.waitstatus_to_exitcode(status) & 255)
