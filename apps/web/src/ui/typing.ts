/** Whether a key goes into a field rather than to the page. */
export const isTyping = (event: { readonly target: EventTarget | null }): boolean =>
  event.target instanceof HTMLElement &&
  (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
