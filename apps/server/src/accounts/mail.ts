import type { AccountSettings } from "./account-settings.ts";

export type Mail = {
  /** Several: one letter for all of them, in which none sees the others' addresses. */
  readonly to: string | readonly string[];
  readonly subject: string;
  readonly text: string;
};
export type SendMail = (mail: Mail) => Promise<void>;

/** RFC 5322 §3.4: a group without members, which many mail servers want where all readers are hidden. */
const NOBODY_NAMED = "undisclosed-recipients:;";

/** Over the SMTP server of the settings; `null` where there is none. */
export const mailerOf = (settings: AccountSettings["mail"]): SendMail | null => {
  if (settings === null) return null;
  return async ({ to, ...letter }) => {
    // Loaded with the first letter: most installations have no mail server.
    const { createTransport } = await import("nodemailer");
    const url = new URL(settings.smtpUrl);
    url.searchParams.set("connectionTimeout", "10000");
    const transport = createTransport(url.href);
    try {
      const { from } = settings;
      const readers = typeof to === "string" ? { to } : { to: NOBODY_NAMED, bcc: [...to] };
      const { rejected } = await transport.sendMail({ from, ...readers, ...letter });
      if (rejected.length > 0) throw new Error(`${rejected.length} of the mailboxes were refused`);
    } finally {
      transport.close();
    }
  };
};
