import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

export type Letter = {
  readonly from: string;
  /** As the envelope says, hidden readers too. */
  readonly to: readonly string[];
  readonly data: string;
};

export type SmtpServer = {
  readonly url: string;
  readonly letters: readonly Letter[];
  readonly close: () => Promise<void>;
};

/** A mail server on loopback that takes what it is given; letters to `refused` addresses it does not take. */
export const openSmtpServer = async (refused: readonly string[] = []): Promise<SmtpServer> => {
  const letters: Letter[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    talk(socket, letters, refused);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
};

/** As much of RFC 5321 as a client needs to hand over a letter. */
const talk = (socket: Socket, letters: Letter[], refused: readonly string[]): void => {
  let [from, to, data, held] = ["", [] as string[], "", ""];
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const address = (line: string) => /<(.*?)>/.exec(line)?.[1] ?? "";
  const take = (line: string) => {
    if (isData) {
      if (line !== ".") {
        data += `${line}\n`;
        return;
      }
      isData = false;
      letters.push({ from, to, data });
      say("250 taken");
    } else if (/^(?:EHLO|HELO)/i.test(line)) {
      [from, to, data] = ["", [], ""];
      say("250 loopback");
    } else if (/^MAIL FROM/i.test(line)) {
      from = address(line);
      say("250 ok");
    } else if (/^RCPT TO/i.test(line)) {
      if (refused.includes(address(line))) return say("550 no such mailbox");
      to.push(address(line));
      say("250 ok");
    } else if (/^DATA/i.test(line)) {
      isData = true;
      say("354 go on");
    } else if (/^QUIT/i.test(line)) {
      say("221 bye");
      socket.end();
    } else say("250 ok");
  };
  say("220 loopback ESMTP");
  socket.on("data", (chunk) => {
    held += chunk.toString("utf8");
    for (let end = held.indexOf("\r\n"); end >= 0; end = held.indexOf("\r\n")) {
      take(held.slice(0, end));
      held = held.slice(end + 2);
    }
  });
};
