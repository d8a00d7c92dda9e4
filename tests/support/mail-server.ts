// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server on this machine, as far as a sender notices: takes messages, refuses them, or says nothing more. */
export class MailServer {
  readonly received: string[] = [];
  /** Messages whose text has come, answered or not. */
  handedOver = 0;
  answer: 'takes' | 'refuses' | 'is silent' = 'takes';
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.serve(socket));

  /** Returns its address, as `SMTP_URL` takes it. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends whatever hangs, as if the line were cut. */
  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  close(): Promise<void> {
    this.hangUp();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    let text: string | null = null;
    let rest = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      if (text === null) {
        if (line.startsWith('DATA')) text = '';
        say(line.startsWith('DATA') ? '354 go on' : '250 fine');
      } else if (line === '.') {
        this.handedOver += 1;
        if (this.answer === 'takes') this.received.push(text);
        if (this.answer !== 'is silent') say(this.answer === 'takes' ? '250 taken' : '550 no such mailbox');
        text = null;
      } else text += `${line}\n`;
    };
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    });
    say('220 here');
  }
}
