/*
 * shell-holder keeps a terminal's shell alive while nobody looks at it, and brings whoever looks up to date.
 *
 *   shell-holder start --name t1 --cols C --rows R [-- argv...]
 *
 * Start ends once the terminal of that name has a holder, which owns the pty and serves any number of clients over a unix
 * socket: `t1.sock` in the machine's socket folder, where the server finds it. Losing a connection loses nothing.
 *
 * Both sides speak frames: a type (1 byte), a length (4 bytes), a payload of at most 64 KiB. Numbers are big endian.
 *   to the holder    H  hello, first of all: watch u8, cols u16, rows u16, since u64, client (32 bytes). A size of 0
 *                       leaves the terminal's as it is.
 *                    I  input            R  size: cols u16, rows u16
 *                    D  output bytes drawn since the last D: u32
 *   to the client    W  welcome: seq of the next output byte u64, this client's input bytes taken so far u64, pid u32
 *                    O  output           T  this client's input bytes written to the shell so far: u64
 *                    X  the shell's exit code: i32
 * Whoever sends D is never sent more than WINDOW beyond what was drawn, so that Ctrl-C is not followed by all that pipes
 * and sockets on the way can hold. D must not get stuck behind input: keep unwritten input (I without its T) below QUEUE.
 *
 * Output bytes are numbered from 0 at the shell's first, and the last KEPT of them stay here. A typing client that falls
 * behind pauses the shell; a watching one is cut off. With no typing client the shell runs on, and old output is lost.
 */
#define _GNU_SOURCE
#include <endian.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum {
    KEPT = 1 << 20,
    DRAIN = 256 << 10,          /* most that is read after the shell ended: more than a pty can hold */
    RING = KEPT + 2 * DRAIN,    /* so that neither draining nor one read overtakes a client that starts at the oldest */
    PAUSE_BEHIND = 64 << 10,
    WINDOW = 128 << 10,
    READ_AT_ONCE = 64 << 10,
    MAX_PAYLOAD = 64 << 10,
    QUEUE = 64 << 10,
    SOCKET_BUFFER = 64 << 10,   /* what a stalled client holds beyond PAUSE_BEHIND */
    MAX_CLIENTS = 32,
    MAX_TYPISTS = MAX_CLIENTS,
    ID = 32,
    HEADER = 5,
    HELLO = 1 + 2 + 2 + 8 + ID,
    LAST_WORDS_MS = 2000,       /* how long clients may take to come for the end of the output, and to fetch it */
    TELL_AT = 16 << 10,         /* T goes with output, or at once for this much input: most input is echoed */
    TELL_AFTER_MS = 20,         /* and by itself after this time */
};

/* ---- frames ---- */

static uint16_t get16(const uint8_t *from) { uint16_t n; memcpy(&n, from, sizeof n); return be16toh(n); }
static uint32_t get32(const uint8_t *from) { uint32_t n; memcpy(&n, from, sizeof n); return be32toh(n); }
static uint64_t get64(const uint8_t *from) { uint64_t n; memcpy(&n, from, sizeof n); return be64toh(n); }
static uint8_t *put32(uint8_t *to, uint32_t n) { n = htobe32(n); return (uint8_t *)memcpy(to, &n, sizeof n) + sizeof n; }
static uint8_t *put64(uint8_t *to, uint64_t n) { n = htobe64(n); return (uint8_t *)memcpy(to, &n, sizeof n) + sizeof n; }

static uint8_t *put_header(uint8_t *to, char type, uint32_t length)
{
    *to = (uint8_t)type;
    return put32(to + 1, length);
}

static size_t min(size_t a, size_t b) { return a < b ? a : b; }

/* Of two waits; -1 is for ever. */
static int64_t sooner(int64_t a, int64_t b) { return b < 0 || (a >= 0 && a < b) ? a : b; }

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* The shell ended or stopped. */
static volatile sig_atomic_t signalled;

static void note_signal(int signal)
{
    (void)signal;
    signalled = 1;
}

/* ---- the holder's state ---- */

/* Who types, across connections: a page that comes back learns how much of its input had arrived. */
struct typist {
    char id[ID];
    uint64_t accepted; /* input bytes ever queued */
    uint64_t last_seen;
    bool connected;
    size_t start, end; /* the part of `queue` that the shell has yet to take */
    uint8_t queue[QUEUE];
};

struct client {
    int fd; /* -1 when the place is free */
    bool greeted, watching, told_exit;
    struct typist *typist;          /* null while it has not said hello, and for those who watch */
    uint8_t in[HEADER + HELLO];     /* the frame being received; input goes to the queue instead */
    size_t in_length;
    uint32_t input_left;            /* bytes still to come of the input frame being received */
    uint8_t out[64];                /* frames being sent; output goes from the ring instead */
    size_t out_start, out_end;
    uint64_t sent;                  /* number of the next output byte to send */
    uint32_t output_left;           /* bytes still to send of the output frame announced in `out` */
    bool reports;                   /* it tells what it has drawn */
    uint64_t drawn;                 /* number of the next output byte to draw */
    uint64_t acknowledged;
    int64_t untold_since;           /* since when the shell has taken input that the client was not told of; or 0 */
};

static struct client clients[MAX_CLIENTS];
static struct typist typists[MAX_TYPISTS];
static uint8_t ring[RING];
static uint64_t written; /* output bytes ever read from the shell */
static int pty = -1;
static pid_t shell;
static bool shell_ended;
static bool was_visited; /* somebody has said hello */
static int32_t exit_code;

static bool is_typing(const struct client *c) { return c->fd >= 0 && c->typist != NULL; }
static bool has_room(const struct typist *t) { return t->end - t->start < QUEUE; }
static uint64_t typed(const struct typist *t) { return t->accepted - (t->end - t->start); }

static void drop(struct client *c)
{
    close(c->fd);
    if (c->typist) c->typist->connected = false;
    *c = (struct client){.fd = -1};
}

/* ---- from the client ---- */

static struct typist *find_typist(const char *id)
{
    static uint64_t hellos;
    struct typist *found = NULL;
    for (struct typist *t = typists; t < typists + MAX_TYPISTS; t++) {
        if (t->last_seen && memcmp(t->id, id, ID) == 0) {
            found = t;
            break;
        }
        if (t->connected || t->start < t->end) continue;
        if (!found || t->last_seen < found->last_seen) found = t;
    }
    if (!found) return NULL;
    if (memcmp(found->id, id, ID) != 0) {
        found->accepted = 0;
        memcpy(found->id, id, ID);
    }
    found->last_seen = ++hellos;
    return found;
}

static void resize(uint16_t cols, uint16_t rows)
{
    struct winsize size = {.ws_col = cols, .ws_row = rows};
    if (cols && rows) ioctl(pty, TIOCSWINSZ, &size);
}

static bool welcome(struct client *c, const uint8_t *hello)
{
    uint64_t since = get64(hello + 5);
    uint64_t oldest = written > KEPT ? written - KEPT : 0;
    if (since < oldest || since > written) since = oldest; /* beyond the end: it remembers an earlier shell */

    c->watching = hello[0];
    if (!c->watching) {
        struct typist *typist = find_typist((const char *)hello + 13);
        if (!typist) return false;
        for (struct client *other = clients; other < clients + MAX_CLIENTS; other++)
            if (is_typing(other) && other->typist == typist) drop(other);
        typist->connected = true;
        c->typist = typist;
        c->acknowledged = typist->accepted;
        resize(get16(hello + 1), get16(hello + 3));
    }
    c->sent = c->drawn = since;
    c->greeted = was_visited = true;
    uint8_t *end = put_header(c->out, 'W', 8 + 8 + 4);
    end = put32(put64(put64(end, c->sent), c->acknowledged), (uint32_t)shell);
    c->out_end = (size_t)(end - c->out);
    return true;
}

/* The length that a frame of this type may have from this client now, or -1. Those who watch say nothing but hello. */
static bool is_allowed(const struct client *c, uint8_t type, uint32_t length)
{
    if (!c->greeted) return type == 'H' && length == HELLO;
    if (c->watching) return false;
    return type == 'I' ? length <= MAX_PAYLOAD : (type == 'R' || type == 'D') && length == 4;
}

static void note_drawn(struct client *c, uint32_t bytes)
{
    c->reports = true;
    c->drawn = min(c->drawn + bytes, c->sent); /* nobody draws what was not sent */
}

/* Reads what there is, as far as the queue has room. False when the client is gone or sends rubbish. */
static bool receive(struct client *c)
{
    for (;;) {
        struct typist *t = c->typist;
        if (c->input_left) {
            if (!has_room(t)) return true;
            if (t->end == QUEUE) {
                memmove(t->queue, t->queue + t->start, t->end - t->start);
                t->end -= t->start;
                t->start = 0;
            }
        }
        size_t wanted = c->in_length < HEADER ? HEADER : HEADER + get32(c->in + 1);
        void *to = c->input_left ? t->queue + t->end : c->in + c->in_length;
        size_t room = c->input_left ? min(c->input_left, QUEUE - t->end) : wanted - c->in_length;
        ssize_t n = read(c->fd, to, room);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return errno == EAGAIN;
        if (n == 0) return false;
        if (c->input_left) {
            t->end += (size_t)n;
            t->accepted += (uint64_t)n;
            c->input_left -= (uint32_t)n;
            continue;
        }
        c->in_length += (size_t)n;
        if (c->in_length < HEADER) continue;
        uint32_t length = get32(c->in + 1);
        if (!is_allowed(c, c->in[0], length)) return false;
        if (c->in[0] == 'I') c->input_left = length;
        else if (c->in_length < HEADER + length) continue;
        else if (c->in[0] == 'R') resize(get16(c->in + HEADER), get16(c->in + HEADER + 2));
        else if (c->in[0] == 'D') note_drawn(c, get32(c->in + HEADER));
        else if (!welcome(c, c->in + HEADER)) return false;
        c->in_length = 0;
    }
}

/* ---- to the client ---- */

/* Milliseconds until the client is to be told what the shell has taken; -1 when there is nothing to tell. */
static int64_t telling_due(struct client *c)
{
    uint64_t untold = c->typist ? typed(c->typist) - c->acknowledged : 0;
    if (!untold) return -1;
    if (!c->untold_since) c->untold_since = now_ms();
    if (untold >= TELL_AT || c->sent < written || shell_ended) return 0;
    int64_t left = c->untold_since + TELL_AFTER_MS - now_ms();
    return left > 0 ? left : 0;
}

/* Prepares what comes next once all that was announced has been sent. */
static void announce(struct client *c)
{
    uint8_t *end = c->out;
    if (telling_due(c) == 0) {
        c->untold_since = 0;
        c->acknowledged = typed(c->typist);
        end = put64(put_header(end, 'T', 8), c->acknowledged);
    }
    size_t room = c->reports ? WINDOW - min(c->sent - c->drawn, WINDOW) : WINDOW;
    if (c->sent < written && room) {
        c->output_left = (uint32_t)min(min(written - c->sent, room), MAX_PAYLOAD);
        end = put_header(end, 'O', c->output_left);
    } else if (c->sent == written && shell_ended && !c->told_exit) {
        c->told_exit = true;
        end = put32(put_header(end, 'X', 4), (uint32_t)exit_code);
    }
    c->out_start = 0;
    c->out_end = (size_t)(end - c->out);
}

/* Sends what the client takes. False when it is gone, or so far behind that what it wants is overwritten. */
static bool send_output(struct client *c)
{
    if (!c->greeted) return true;
    if (written - c->sent > RING) return false;
    for (;;) {
        if (c->out_start == c->out_end && !c->output_left) announce(c);
        if (c->out_start == c->out_end && !c->output_left) return true;
        size_t at = c->sent % RING, straight = min(c->output_left, RING - at);
        struct iovec parts[] = {
            {c->out + c->out_start, c->out_end - c->out_start},
            {ring + at, straight},
            {ring, c->output_left - straight},
        };
        ssize_t n = writev(c->fd, parts, 3);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return errno == EAGAIN;
        size_t announced = min((size_t)n, parts[0].iov_len), output = (size_t)n - announced;
        c->out_start += announced;
        c->sent += output;
        c->output_left -= (uint32_t)output;
    }
}

static bool has_all(const struct client *c)
{
    return c->fd >= 0 && c->told_exit && c->out_start == c->out_end;
}

/* ---- the shell ---- */

static void read_output(size_t most)
{
    for (size_t total = 0; total < most;) {
        size_t at = written % RING;
        ssize_t n = read(pty, ring + at, min(RING - at, most - total));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return;
        written += (uint64_t)n;
        total += (size_t)n;
    }
}

/* One typist after the other, so that two pastes do not mingle. Returns whether input is left. */
static bool write_input(void)
{
    for (struct typist *t = typists; t < typists + MAX_TYPISTS; t++) {
        while (t->start < t->end) {
            ssize_t n = write(pty, t->queue + t->start, t->end - t->start);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return true;
            t->start += (size_t)n;
        }
        t->start = t->end = 0;
    }
    return false;
}

static bool is_paused(void)
{
    for (struct client *c = clients; c < clients + MAX_CLIENTS; c++)
        if (is_typing(c) && written - c->sent > PAUSE_BEHIND) return true;
    return false;
}

static void look_after_shell(void)
{
    int status;
    signalled = 0;
    if (waitpid(shell, &status, WNOHANG | WUNTRACED) != shell) return;
    if (WIFSTOPPED(status)) {
        kill(-shell, SIGCONT); /* nobody else would ever continue it */
        return;
    }
    shell_ended = true;
    exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    read_output(DRAIN);
}

/*
 * The holder, not the shell, leads the terminal's session and keeps it open: when a session's leader ends, the kernel
 * throws away output that has not been read yet.
 */
static int start_shell(char *const argv[], struct winsize size)
{
    int terminal;
    if (openpty(&pty, &terminal, NULL, NULL, &size) < 0 || ioctl(terminal, TIOCSCTTY, 0) < 0) return errno;
    fcntl(pty, F_SETFD, FD_CLOEXEC);
    fcntl(pty, F_SETFL, O_NONBLOCK);
    fcntl(terminal, F_SETFD, FD_CLOEXEC);
    if (chdir("/root") < 0 && chdir("/") < 0) return errno;

    char path[4096] = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    if (getenv("PATH")) snprintf(path, sizeof path, "PATH=%s", getenv("PATH"));
    char *environment[] = {path, "HOME=/root", "TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", NULL};

    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_t how;
    posix_spawnattr_init(&how);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setsigdefault(&how, &all);
    posix_spawnattr_setsigmask(&how, &none);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (int fd = 0; fd <= 2; fd++) posix_spawn_file_actions_adddup2(&files, terminal, fd);
    posix_spawn_file_actions_addtcsetpgrp_np(&files, 0);
    return posix_spawnp(&shell, argv[0], &files, &how, argv, environment);
}

/* ---- the holder ---- */

static void admit(int fd)
{
    struct client *c = clients;
    while (c < clients + MAX_CLIENTS && c->fd >= 0) c++;
    if (c == clients + MAX_CLIENTS) {
        close(fd);
        return;
    }
    fcntl(fd, F_SETFL, O_NONBLOCK);
    setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &(int){SOCKET_BUFFER}, sizeof(int));
    *c = (struct client){.fd = fd};
}

static void accept_clients(int listener)
{
    for (int fd; (fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC)) >= 0;) admit(fd);
}

static bool serve(struct client *c, short events)
{
    if (events & (POLLIN | POLLHUP | POLLERR) && !receive(c)) return false;
    return !(events & (POLLHUP | POLLERR));
}

/* Those who connect from here on find no socket and start a new shell. */
static void close_door(int *listener, const char *socket_path)
{
    unlink(socket_path);
    accept_clients(*listener);
    close(*listener);
    *listener = -1;
}

static void hold(int listener, const char *socket_path)
{
    sigset_t undisturbed;
    sigemptyset(&undisturbed);
    int64_t deadline = 0;
    for (;;) {
        if (signalled && !shell_ended) look_after_shell();
        if (shell_ended && !deadline) deadline = now_ms() + LAST_WORDS_MS;
        /* Whoever had the shell started comes a moment later, and it may have ended at once. */
        if (shell_ended && listener >= 0 && (was_visited || now_ms() >= deadline)) {
            close_door(&listener, socket_path);
            deadline = now_ms() + LAST_WORDS_MS;
        }
        bool input_left = write_input(), all_left = true;
        int64_t wake = -1;
        struct pollfd polled[MAX_CLIENTS + 2];
        for (int i = 0; i < MAX_CLIENTS; i++) {
            struct client *c = clients + i;
            if (c->fd >= 0 && !send_output(c)) {
                receive(c); /* what it typed before it went still counts */
                drop(c);
            }
            bool stuck = c->input_left && !has_room(c->typist);
            bool pending = c->out_start < c->out_end || c->output_left;
            polled[i] = (struct pollfd){c->fd, (short)((stuck ? 0 : POLLIN) | (pending ? POLLOUT : 0)), 0};
            /* It leaves once it has read the end. If we left first, what it still writes would fail, and it might read no more. */
            if (has_all(c)) shutdown(c->fd, SHUT_WR);
            all_left = all_left && c->fd < 0;
            if (c->fd >= 0 && c->greeted && !pending) wake = sooner(wake, telling_due(c));
        }
        if (shell_ended) {
            int64_t left = deadline - now_ms();
            if (listener < 0 && (all_left || left <= 0)) return;
            wake = sooner(wake, left < 0 ? 0 : left);
        }

        struct pollfd *door = polled + MAX_CLIENTS, *tty = door + 1;
        *door = (struct pollfd){listener, POLLIN, 0};
        *tty = (struct pollfd){shell_ended ? -1 : pty, (short)((is_paused() ? 0 : POLLIN) | (input_left ? POLLOUT : 0)), 0};
        struct timespec patience = {wake / 1000, wake % 1000 * 1000000};
        if (ppoll(polled, MAX_CLIENTS + 2, wake < 0 ? NULL : &patience, &undisturbed) < 0) continue;

        if (tty->revents & POLLIN) read_output(READ_AT_ONCE);
        for (int i = 0; i < MAX_CLIENTS; i++)
            if (polled[i].revents && clients[i].fd == polled[i].fd && !serve(clients + i, polled[i].revents))
                drop(clients + i);
        if (door->revents) accept_clients(listener);
    }
}

/* Becomes the holder. `asking` is told a line: why the shell cannot start, or nothing when it did. */
static void run_holder(int asking, const struct sockaddr_un *address, char *const argv[], struct winsize size)
{
    setsid();
    signal(SIGHUP, SIG_IGN);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGCHLD, note_signal);
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL); /* comes during ppoll only */

    int nothing = open("/dev/null", O_RDWR);
    for (int fd = 0; fd <= 2; fd++) dup2(nothing, fd);
    asking = dup2(asking, 3);
    closefrom(4);
    fcntl(asking, F_SETFD, FD_CLOEXEC);

    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    unlink(address->sun_path); /* a holder that was killed leaves its socket behind */
    if (bind(listener, (const struct sockaddr *)address, sizeof *address) < 0 || listen(listener, MAX_CLIENTS) < 0) {
        dprintf(asking, "cannot listen on %s: %s\n", address->sun_path, strerror(errno));
        return;
    }
    int error = start_shell(argv, size);
    if (error) {
        unlink(address->sun_path);
        dprintf(asking, "cannot start the shell: %s\n", strerror(error));
        return;
    }
    dprintf(asking, "\n");
    close(asking);
    for (struct client *c = clients; c < clients + MAX_CLIENTS; c++) c->fd = -1;
    hold(listener, address->sun_path);
}

/* ---- start ---- */

struct options {
    const char *name;
    struct winsize size;
    char **argv;
};

__attribute__((noreturn, format(printf, 1, 2))) static void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("shell-holder: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(1);
}

static struct options read_options(int argc, char **argv)
{
    static char *login_shell[] = {"/bin/bash", "-l", NULL};
    static const struct option known[] = {
        {"name", required_argument, NULL, 'n'}, {"cols", required_argument, NULL, 'C'},
        {"rows", required_argument, NULL, 'R'}, {NULL, 0, NULL, 0},
    };
    struct options options = {.name = "", .size = {.ws_col = 80, .ws_row = 24}};
    for (int option; (option = getopt_long(argc, argv, "+", known, NULL)) != -1;) {
        char *end = "";
        switch (option) {
        case 'n': options.name = optarg; break;
        case 'C': options.size.ws_col = (unsigned short)strtoul(optarg, &end, 10); break;
        case 'R': options.size.ws_row = (unsigned short)strtoul(optarg, &end, 10); break;
        default: exit(2);
        }
        if (*end) fail("%s is not a number", optarg);
    }
    size_t length = strlen(options.name);
    if (length < 1 || length > 32 || strspn(options.name, "abcdefghijklmnopqrstuvwxyz0123456789-") != length)
        fail("--name must be 1 to 32 of a-z, 0-9 and -");
    options.argv = optind < argc ? argv + optind : login_shell;
    return options;
}

/* Twice removed from its parent, so that it belongs to the machine and not to whoever started it. */
static void start_holder(const struct sockaddr_un *address, const struct options *options)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0) fail("cannot start the shell: %s", strerror(errno));
    pid_t child = fork();
    if (child == 0) {
        pid_t holder = fork();
        if (holder == 0) run_holder(ends[1], address, options->argv, options->size);
        if (holder < 0) dprintf(ends[1], "cannot start the shell: %s\n", strerror(errno));
        _exit(0);
    }
    if (child < 0) fail("cannot start the shell: %s", strerror(errno));
    close(ends[1]);
    waitpid(child, NULL, 0);
    char complaint[512];
    ssize_t length = read(ends[0], complaint, sizeof complaint);
    if (length <= 0) fail("the shell's holder died");
    if (length > 1) fail("%.*s", (int)length - 1, complaint);
}

static bool has_holder(const struct sockaddr_un *address)
{
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool is_there = connect(fd, (const struct sockaddr *)address, sizeof *address) == 0;
    close(fd);
    return is_there;
}

static void make_folder(const char *folder)
{
    if (mkdir(folder, 0700) < 0 && errno != EEXIST) fail("cannot make %s: %s", folder, strerror(errno));
}

/* Under a lock, so that of two that come at once one starts the shell. */
int main(int argc, char **argv)
{
    if (argc < 2 || strcmp(argv[1], "start") != 0) fail("usage: start --name N --cols C --rows R [-- argv...]");
    struct options options = read_options(argc - 1, argv + 1);
    signal(SIGPIPE, SIG_IGN);
    const char *sockets = getenv("SHELL_HOLDER_DIR") ? getenv("SHELL_HOLDER_DIR") : "/run/radoub";
    const char *locks = getenv("SHELL_HOLDER_DIR") ? sockets : "/run/radoub-shells"; /* the socket folder holds few files */
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    char lock_path[sizeof address.sun_path];
    int length = snprintf(address.sun_path, sizeof address.sun_path, "%s/%s.sock", sockets, options.name);
    if (length >= (int)sizeof address.sun_path) fail("the path of %s is too long", sockets);
    snprintf(lock_path, sizeof lock_path, "%s/%s.lock", locks, options.name);
    make_folder(sockets);
    make_folder(locks);
    int lock = open(lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0 || flock(lock, LOCK_EX) < 0) fail("cannot lock %s: %s", lock_path, strerror(errno));
    if (!has_holder(&address)) start_holder(&address, &options);
    return 0;
}
