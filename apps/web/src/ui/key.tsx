/** A key on the keyboard, as small print beside what it does. */
export function Key({ children }: { children: string }) {
  return <kbd className="key">{children}</kbd>;
}
