import type { ReactNode } from "react";
import { LangSwitch } from "../shell/lang-switch.tsx";
import "./door.css";

/** The pages before the app: its name, the language, one thing to do. */
export function Door({
  title,
  children,
  beside,
}: {
  title: string;
  children: ReactNode;
  beside?: ReactNode;
}) {
  return (
    <div className="door">
      <header className="door-head">
        <span className="door-mark">
          序时<small>Xushi</small>
        </span>
        <LangSwitch />
      </header>
      <main id="page" className={beside ? "door-body door-body-wide" : "door-body"} tabIndex={-1}>
        <div className="door-form">
          <h1>{title}</h1>
          {children}
        </div>
        {beside}
      </main>
    </div>
  );
}
