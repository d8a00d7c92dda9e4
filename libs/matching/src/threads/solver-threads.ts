// SPDX-License-Identifier: AGPL-3.0-or-later
import { Worker } from 'node:worker_threads';
import type { SolverInput, SolverName, SolverOutput } from './solvers.js';
import { workerFile } from './worker-file.js';

export interface Question {
  readonly name: SolverName;
  readonly input: unknown;
}
export interface Answer {
  readonly output?: unknown;
  readonly error?: string;
}

interface Job extends Question {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

const IDLE_MILLISECONDS = 30_000;

/** A few threads that solve one question each; further questions wait in line. Threads end when nothing is asked for a while. */
export class SolverThreads {
  private readonly waiting: Job[] = [];
  private readonly idle = new Map<Worker, NodeJS.Timeout>();
  private readonly busy = new Map<Worker, Job>();
  private isClosed = false;

  constructor(private readonly most = 1) {}

  /** Rejects when the solver throws, the thread dies or the pool is closed; never blocks the caller's thread. */
  run<Name extends SolverName>(name: Name, input: SolverInput<Name>): Promise<SolverOutput<Name>> {
    if (this.isClosed) return Promise.reject(new Error('The solver threads are closed'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ name, input, resolve: resolve as Job['resolve'], reject });
      this.next();
    });
  }

  /** Ends all threads; what is under way or waiting is rejected. */
  async close(): Promise<void> {
    this.isClosed = true;
    const workers = [...this.idle.keys(), ...this.busy.keys()];
    for (const timer of this.idle.values()) clearTimeout(timer);
    this.idle.clear();
    for (const job of this.waiting.splice(0)) job.reject(new Error('The solver threads are closed'));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private next(): void {
    const job = this.waiting[0];
    if (!job) return;
    const worker = this.idle.keys().next().value ?? (this.busy.size < this.most ? this.start() : null);
    if (!worker) return;
    this.waiting.shift();
    clearTimeout(this.idle.get(worker));
    this.idle.delete(worker);
    this.busy.set(worker, job);
    worker.ref();
    worker.postMessage({ name: job.name, input: job.input } satisfies Question);
  }

  private start(): Worker {
    const worker = new Worker(workerFile);
    worker.on('message', (answer: Answer) => {
      this.settle(worker, answer);
      // A solver that ran out of memory stays broken: the next question gets a thread of its own.
      if (answer.error === undefined) this.rest(worker);
      else void worker.terminate();
    });
    worker.on('error', (error) => this.settle(worker, { error: error.message }));
    worker.on('exit', (code) => {
      clearTimeout(this.idle.get(worker));
      this.idle.delete(worker);
      this.settle(worker, { error: `The solver thread ended with code ${code}` });
      this.next();
    });
    return worker;
  }

  private settle(worker: Worker, answer: Answer): void {
    const job = this.busy.get(worker);
    if (!job) return;
    this.busy.delete(worker);
    if (answer.error !== undefined) job.reject(new Error(answer.error));
    else job.resolve(answer.output);
  }

  /** An idle thread keeps neither the process alive nor, after a while, its memory. */
  private rest(worker: Worker): void {
    worker.unref();
    const timer = setTimeout(() => {
      // From here on it takes no question: it would end with it.
      this.idle.delete(worker);
      void worker.terminate();
    }, IDLE_MILLISECONDS);
    timer.unref();
    this.idle.set(worker, timer);
    this.next();
  }
}
