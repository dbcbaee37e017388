/* SPDX-License-Identifier: MIT */
/* Threads, and a system that has none to give. */
#define _GNU_SOURCE /* RTLD_NEXT */
#include "base/threads.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>

#include <cmocka.h>

static size_t threads_left;
typedef int create(pthread_t *thread, const pthread_attr_t *how, void *(*begin)(void *),
                   void *given);

/* In the place of the system's. */
int pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*begin)(void *),
                   void *given) {
    void *symbol = dlsym(RTLD_NEXT, "pthread_create");
    create *real = *(create **)(void *)&symbol;
    return threads_left ? (threads_left--, real(thread, how, begin, given)) : EAGAIN;
}

enum { PARTS = 1000 };
typedef struct job {
    atomic_size_t next;
    atomic_uint members, done[PARTS];
} job;

static void work(void *given, size_t index) {
    job *j = given;
    size_t part;
    atomic_fetch_or(&j->members, 1u << index);
    while ((part = atomic_fetch_add(&j->next, 1)) < PARTS)
        atomic_fetch_add(&j->done[part], 1);
}

static void run(size_t count, size_t available, unsigned members) {
    job j = {0};
    threads_left = available;
    en_threads_run(count, work, &j);
    assert_int_equal(j.members, members);
    for (size_t part = 0; part < PARTS; part++)
        assert_int_equal(j.done[part], 1);
}

static void each_works_once_and_all_is_done(void **state) {
    (void)state;
    run(0, 9, 1);
    run(1, 9, 1);
    run(2, 9, 3);
    run(5, 9, 31);
}

static void those_that_can_be_had_do_it_all(void **state) {
    (void)state;
    run(5, 0, 1);
    run(5, 2, 7);
}

static void there_is_a_core(void **state) {
    (void)state;
    assert_true(en_threads_available() >= 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_works_once_and_all_is_done),
        cmocka_unit_test(those_that_can_be_had_do_it_all),
        cmocka_unit_test(there_is_a_core),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
