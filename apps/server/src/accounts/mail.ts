import type { AccountSettings } from "./account-settings.ts";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
export type SendMail = (mail: Mail) => Promise<void>;

/** Over the SMTP server of the settings; `null` where there is none. */
export const mailerOf = (settings: AccountSettings["mail"]): SendMail | null => {
  if (settings === null) return null;
  return async (mail) => {
    // Loaded with the first letter: most installations have no mail server.
    const { createTransport } = await import("nodemailer");
    const url = new URL(settings.smtpUrl);
    url.searchParams.set("connectionTimeout", "10000");
    const transport = createTransport(url.href);
    try {
      await transport.sendMail({ from: settings.from, ...mail });
    } finally {
      transport.close();
    }
  };
};
