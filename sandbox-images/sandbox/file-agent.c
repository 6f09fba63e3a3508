/*
 * file-agent looks at files for the server: it reads them, lists folders, and tells what changes in them.
 *
 * It is linked statically and starts nothing, so no library, shell or PATH of the learner's has a say in what it sees.
 * It ends with its standard input. A request is a letter, arguments and a path, and ends with a zero byte:
 *   W<folder>                     watch it; without an answer, also where there is no such folder
 *   R<offset> <limit> <path>      read a file
 *   T<most entries> <folder>      list all that is below it
 * Answers come in the order of their requests, events at any time between them:
 *   E<path>\0                     something is different there; an empty path: anything may be
 *   R<errno> <type> <mode> <uid> <gid> <size> <length>\0 and that many bytes
 *   T<errno> <length>\0 and that many bytes: "<type> <mode> <uid> <gid> <size> <mtime> <ctime> <path>\0" of each entry,
 *                                 times in nanoseconds, and of a link "<target>\0"; the errno is E2BIG when there are
 *                                 more
 * Types are f (file), d (folder), l (link), o (other). What a link leads to is read, and never listed.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    MAX_REQUEST = 8 << 10,
    MAX_WATCHES = 1024,
    MAX_READ = 1 << 20,
    MAX_LIST = 4 << 20,
    EVENTS_AT_ONCE = 16 << 10,
    PAUSE_US = 20 * 1000,       /* a loop that writes must not make this one busy: the kernel merges what is alike */
};

/* Closing after writing, not writing: a file is looked at once it is whole. */
#define WATCHED (IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | \
                 IN_MOVE_SELF | IN_ONLYDIR)

static struct { int id; char *path; } watches[MAX_WATCHES];
static int watch_count;
static int inotify;

static void say(const void *bytes, size_t length)
{
    for (const char *at = bytes; length > 0;) {
        ssize_t written = write(STDOUT_FILENO, at, length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) exit(1);
        at += written;
        length -= (size_t)written;
    }
}

static char type_of(mode_t mode)
{
    return S_ISREG(mode) ? 'f' : S_ISDIR(mode) ? 'd' : S_ISLNK(mode) ? 'l' : 'o';
}

/* ---- watching ---- */

static void watch(const char *path)
{
    int id = inotify_add_watch(inotify, path, WATCHED);
    if (id < 0) return;
    for (int i = 0; i < watch_count; i++) {
        if (watches[i].id != id) continue;
        if (strcmp(watches[i].path, path) == 0) return;
        free(watches[i].path); /* the same folder under a newer name */
        watches[i].path = strdup(path);
        return;
    }
    if (watch_count == MAX_WATCHES) {
        inotify_rm_watch(inotify, id);
        return;
    }
    watches[watch_count].id = id;
    watches[watch_count++].path = strdup(path);
}

static void forget(int index)
{
    free(watches[index].path);
    watches[index] = watches[--watch_count];
}

static void tell(const struct inotify_event *event)
{
    if (event->mask & IN_Q_OVERFLOW) {
        say("E", 2);
        return;
    }
    for (int i = 0; i < watch_count; i++) {
        if (watches[i].id != event->wd) continue;
        if (event->mask & IN_IGNORED) {
            forget(i);
            return;
        }
        const char *path = watches[i].path, *name = event->len > 0 ? event->name : "";
        say("E", 1);
        say(path, strlen(path));
        if (*name) say("/", 1);
        say(name, strlen(name) + 1);
        return;
    }
}

static void read_events(void)
{
    static char buffer[EVENTS_AT_ONCE] __attribute__((aligned(__alignof__(struct inotify_event))));
    ssize_t length = read(inotify, buffer, sizeof buffer);
    const struct inotify_event *last = NULL;
    for (char *at = buffer; at < buffer + length;) {
        const struct inotify_event *event = (const struct inotify_event *)at;
        bool repeated = last && last->wd == event->wd && !(event->mask & IN_IGNORED) && last->len == event->len &&
                        memcmp(last->name, event->name, event->len) == 0;
        if (!repeated) tell(event);
        last = event;
        at += sizeof *event + event->len;
    }
    usleep(PAUSE_US);
}

/* ---- reading ---- */

/* Neither a device nor a pipe nor a terminal is waited for: what is opened is looked at before it is read. */
static void read_file(const char *path, off_t offset, size_t limit)
{
    static char content[MAX_READ];
    char head[256];
    struct stat about = {0};
    size_t length = 0;
    int error = 0, file = open(path, O_PATH | O_CLOEXEC);
    if (file < 0 || fstat(file, &about) < 0) error = errno;
    if (file >= 0) close(file);
    if (!error && S_ISREG(about.st_mode) && limit > 0) {
        file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (file < 0 || fstat(file, &about) < 0) error = errno;
        while (!error && S_ISREG(about.st_mode) && length < limit && length < sizeof content) {
            size_t room = limit < sizeof content ? limit - length : sizeof content - length;
            ssize_t got = pread(file, content + length, room, offset + (off_t)length);
            if (got < 0) error = errno;
            if (got <= 0) break;
            length += (size_t)got;
        }
        if (file >= 0) close(file);
    }
    int written = snprintf(head, sizeof head, "R%d %c %o %u %u %jd %zu", error, type_of(about.st_mode),
                           (unsigned)about.st_mode & 07777, about.st_uid, about.st_gid, (intmax_t)about.st_size, length);
    say(head, (size_t)written + 1);
    say(content, length);
}

/* ---- listing ---- */

static intmax_t nanoseconds(struct timespec time)
{
    return (intmax_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void list(char *folder, long most)
{
    static char entries[MAX_LIST];
    size_t used = 0, skipped = strlen(folder);
    if (skipped > 0 && folder[skipped - 1] != '/') skipped++; /* fts adds a slash where there is none */
    int error = 0;
    struct stat about;
    if (stat(folder, &about) < 0) error = errno;
    else if (!S_ISDIR(about.st_mode)) error = ENOTDIR;
    char *roots[] = {folder, NULL};
    FTS *tree = error ? NULL : fts_open(roots, FTS_COMFOLLOW | FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    if (!tree && !error) error = errno;
    for (FTSENT *entry; tree && !error && (entry = fts_read(tree));) {
        if (entry->fts_level == 0 || entry->fts_info == FTS_DP || entry->fts_info == FTS_NS) continue;
        const struct stat *found = entry->fts_statp;
        int room = (int)(sizeof entries - used);
        int length = snprintf(entries + used, (size_t)room, "%c %o %u %u %jd %jd %jd %s", type_of(found->st_mode),
                              (unsigned)found->st_mode & 07777, found->st_uid, found->st_gid, (intmax_t)found->st_size,
                              nanoseconds(found->st_mtim), nanoseconds(found->st_ctim), entry->fts_path + skipped);
        if (length >= room || most-- <= 0) {
            error = E2BIG;
            continue;
        }
        size_t begin = used;
        used += (size_t)length + 1;
        if (!S_ISLNK(found->st_mode)) continue;
        ssize_t target = readlink(entry->fts_accpath, entries + used, sizeof entries - used);
        if (target < 0) used = begin; /* gone meanwhile */
        else if ((size_t)target == sizeof entries - used) used = begin, error = E2BIG;
        else entries[used + (size_t)target] = '\0', used += (size_t)target + 1;
    }
    if (tree) fts_close(tree);
    char head[64];
    int written = snprintf(head, sizeof head, "T%d %zu", error, used);
    say(head, (size_t)written + 1);
    say(entries, used);
}

/* ---- requests ---- */

/* What follows a number: never beyond the request's end, where the next one or nothing lies. */
static char *after(char *number_end)
{
    if (*number_end != ' ') exit(2);
    return number_end + 1;
}

static void answer(char *request)
{
    char *at = request + 1;
    if (*request == 'W') {
        watch(at);
    } else if (*request == 'R') {
        off_t offset = strtoll(at, &at, 10);
        size_t limit = strtoull(after(at), &at, 10);
        read_file(after(at), offset, limit);
    } else if (*request == 'T') {
        long most = strtol(at, &at, 10);
        list(after(at), most);
    } else {
        exit(2);
    }
}

static void read_requests(void)
{
    static char requests[MAX_REQUEST];
    static size_t filled;
    ssize_t got = read(STDIN_FILENO, requests + filled, sizeof requests - filled);
    if (got <= 0) exit(0);
    filled += (size_t)got;
    char *begin = requests, *end;
    while ((end = memchr(begin, '\0', filled))) {
        answer(begin);
        filled -= (size_t)(end + 1 - begin);
        begin = end + 1;
    }
    if (filled == sizeof requests) exit(2);
    memmove(requests, begin, filled);
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN); /* write says so too */
    inotify = inotify_init1(IN_CLOEXEC);
    struct pollfd sources[] = {{STDIN_FILENO, POLLIN, 0}, {inotify, POLLIN, 0}};
    for (;;) {
        if (poll(sources, inotify < 0 ? 1 : 2, -1) < 0) continue;
        if (sources[0].revents) read_requests();
        if (inotify >= 0 && sources[1].revents) read_events();
    }
}
