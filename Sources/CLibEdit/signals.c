#include "CLibEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

// Signals belong to the process, so these are the process's. Only handlers and the functions below touch
// them, and `clibedit_signals_install` refuses a second owner.
static volatile sig_atomic_t came[6];
static volatile sig_atomic_t wake_descriptor = -1;
static int ready_descriptor = -1;
static bool is_installed;

static const int numbers[] = {SIGINT, SIGWINCH, SIGCONT, SIGTSTP, SIGHUP, SIGTERM};
enum { count = sizeof numbers / sizeof numbers[0], stop_index = 3, hang_up_index = 4 };
static struct sigaction found[count];
static struct sigaction found_quit;
static struct sigaction found_child;

static void note_signal(int number) {
    int reason = errno;
    for (int i = 0; i < count; i++) {
        if (numbers[i] == number) came[i] = 1;
    }
    ssize_t written = write(wake_descriptor, "", 1);
    (void)written;
    errno = reason;
}

static void ignore_signal(int number) { (void)number; }

static void handle(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static int open_pipe(int ends[2]) {
    if (pipe(ends) != 0) return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
    }
    return 0;
}

int clibedit_signals_install(void) {
    if (is_installed) {
        errno = EBUSY;
        return -1;
    }
    int ends[2];
    if (open_pipe(ends) != 0) return -1;
    ready_descriptor = ends[0];
    wake_descriptor = ends[1];
    is_installed = true;
    for (int i = 0; i < count; i++) {
        came[i] = 0;
        sigaction(numbers[i], NULL, &found[i]);
        // A hang-up that nohup(1) has switched off stays off; a stop acts as found between lines.
        bool stays = i == stop_index || (i == hang_up_index && found[i].sa_handler == SIG_IGN);
        if (!stays) handle(numbers[i], note_signal, 0);
    }
    sigaction(SIGQUIT, NULL, &found_quit);
    return 0;
}

void clibedit_signals_remove(void) {
    if (!is_installed) return;
    for (int i = 0; i < count; i++) sigaction(numbers[i], &found[i], NULL);
    sigaction(SIGQUIT, &found_quit, NULL);
    int wake = wake_descriptor;
    wake_descriptor = -1;
    close(wake);
    close(ready_descriptor);
    ready_descriptor = -1;
    is_installed = false;
}

int clibedit_signals_descriptor(void) { return ready_descriptor; }

unsigned clibedit_signals_peek(unsigned wanted) {
    unsigned result = 0;
    for (int i = 0; i < count; i++) {
        if ((wanted & (1U << i)) != 0 && came[i] != 0) result |= 1U << i;
    }
    return result;
}

unsigned clibedit_signals_take(unsigned wanted) {
    char bytes[64];
    while (read(ready_descriptor, bytes, sizeof bytes) > 0) continue;
    unsigned result = clibedit_signals_peek(wanted);
    for (int i = 0; i < count; i++) {
        if ((result & (1U << i)) != 0) came[i] = 0;
    }
    return result;
}

void clibedit_signals_set_editing(bool editing) {
    if (!is_installed) return;
    if (editing) {
        handle(SIGTSTP, note_signal, 0);
        handle(SIGQUIT, ignore_signal, SA_RESTART);
    } else {
        sigaction(SIGTSTP, &found[stop_index], NULL);
        sigaction(SIGQUIT, &found_quit, NULL);
    }
}

void clibedit_signals_set_child(bool running) {
    if (!is_installed) return;
    if (running) {
        handle(SIGINT, ignore_signal, SA_RESTART);
        handle(SIGQUIT, ignore_signal, SA_RESTART);
        sigaction(SIGCHLD, NULL, &found_child);
        handle(SIGCHLD, note_signal, SA_RESTART);
    } else {
        sigaction(SIGCHLD, &found_child, NULL);
        handle(SIGINT, note_signal, 0);
        sigaction(SIGQUIT, &found_quit, NULL);
    }
}

void clibedit_signals_stop_self(void) {
    handle(SIGTSTP, SIG_DFL, 0);
    raise(SIGTSTP);
    handle(SIGTSTP, note_signal, 0);
}
