// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { ApiClient } from './app.js';
import { freePort } from './free-port.js';
import { PASSWORD } from './world.js';

const PROJECT = join(import.meta.dirname, '..', '..');
const MAIN = join(PROJECT, 'dist', 'apps', 'server', 'src', 'main.js');
/** A patience, not a measure: three tests at once on a busy machine read every file of the server as slowly. */
const STARTS_WITHIN_MS = 90_000;

export interface Told {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
}

/** The real server as a process of its own, which can be killed where no code of ours gets a say. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(
    databaseUrl: string,
    jobs: 'on' | 'off',
    extra: Record<string, string> = {},
  ): Promise<ServerProcess> {
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run "node scripts/build.mjs" first`);
    const port = await freePort();
    const environment = {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      JOBS: jobs,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      ...extra,
    };
    const child = spawn(process.execPath, [MAIN], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const server = new ServerProcess(child, `http://127.0.0.1:${port}`);
    const end = Date.now() + STARTS_WITHIN_MS;
    while (!(await server.answers())) {
      if (child.exitCode !== null || Date.now() > end) {
        child.kill('SIGKILL');
        throw new Error(`The server did not start: ${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return server;
  }

  private answers(): Promise<boolean> {
    return fetch(`${this.url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** kill -9; resolves once the process is gone. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }

  async signIn(login: string): Promise<ApiClient> {
    const { status, body } = await new ApiClient(this.url, null).post<{ token: string }>('/sessions', {
      login,
      password: PASSWORD,
    });
    if (status !== 201) throw new Error(`Sign-in of ${login} answered ${status}`);
    return new ApiClient(this.url, body.token);
  }

  /** An open page of that person: whatever it is told lands in the list. */
  listen(client: ApiClient): { told: Told[]; socket: Socket } {
    const told: Told[] = [];
    const socket = io(`${this.url}/live`, {
      auth: { token: client.token, lastSeq: 0 },
      transports: ['websocket'],
      reconnection: false,
    });
    socket.on('notification', (notification: Told) => told.push(notification));
    return { told, socket };
  }
}
