import type { FigureView, SourceReading } from "@xushi/contract";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRights } from "../api/my-access.ts";
import { useText } from "../i18n/use-text.ts";
import { usePhone } from "../ui/use-media.ts";
import { usePageKeys } from "../ui/use-page-keys.ts";
import { DeskBar } from "./desk-bar.tsx";
import { type DeskDeed, deskDeed, nextOpen } from "./desk-keys.ts";
import { type MayDo, mayDo } from "./desk-rights.ts";
import { FigureTable } from "./figure-table.tsx";
import { Mentions } from "./mentions.tsx";
import { isShown, type ShownFigures } from "./progress.ts";
import type { Editing } from "./slots.ts";
import { TextPane } from "./text-pane.tsx";
import { useDeskActions } from "./use-desk-actions.ts";
import { usePaneSync } from "./use-pane-sync.ts";

type DeskProps = { readonly reading: SourceReading; readonly at: string | undefined };

/** The pair: text left, figures right, one figure active in both. */
export function Desk({ reading, at }: DeskProps) {
  const { t } = useTranslation();
  const text = useText();
  const phone = usePhone();
  const [shown, setShown] = useState<ShownFigures>("all");
  const [active, setActive] = useState<string | null>(() => figureAt(reading.figures, at)?.id ?? null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [side, setSide] = useState<"text" | "figures">(at === undefined ? "figures" : "text");
  const [note, setNote] = useState("");
  const actions = useDeskActions(reading.source.id);
  const rights = useRights();
  const may: MayDo = useCallback((deed, figure) => mayDo(rights, deed, figure), [rights]);
  const root = useRef<HTMLDivElement>(null);

  const byId = useMemo(() => new Map(reading.figures.map((f) => [f.id, f])), [reading.figures]);
  // What has just been dealt with stays in its place until another filter is chosen: rows must not run away.
  const listed = useRef<{ shown: ShownFigures; ids: ReadonlySet<string> }>({ shown: "all", ids: new Set() });
  const figures = useMemo(() => {
    const kept = listed.current.shown === shown ? listed.current.ids : new Set<string>();
    const list = reading.figures.filter((f) => isShown(f, shown) || kept.has(f.id));
    listed.current = { shown, ids: new Set(list.map((f) => f.id)) };
    return list;
  }, [reading.figures, shown]);
  const order = useMemo(() => figures.map((f) => f.id), [figures]);
  const statusOf = useCallback((id: string) => byId.get(id)?.status, [byId]);
  usePaneSync(root, active, order);

  const settle = (figure: FigureView, done: boolean) => {
    if (done && active === figure.id) setActive(nextOpen({ order, statusOf }, figure.id));
  };
  const acceptCertain = async () => {
    const said = await actions.acceptCertain();
    if (said !== null) setNote(text(said));
  };
  const run = (deed: DeskDeed) => {
    setNote("");
    if (deed.do === "go") return setActive(deed.to);
    if (deed.do === "stopEditing") return setEditing(null);
    if (deed.do === "acceptCertain") {
      if (may(deed.do)) void acceptCertain();
      return;
    }
    const figure = byId.get(deed.id);
    if (figure === undefined || !may(deed.do, figure)) return;
    setActive(figure.id);
    if (deed.do === "edit") return setEditing({ id: figure.id, slot: "indicator" });
    if (deed.do === "accept" && figure.indicatorId === null)
      return setEditing({ id: figure.id, slot: "indicator" });
    if (deed.do === "undo") return void actions.undo(figure);
    void actions[deed.do === "accept" ? "accept" : "reject"](figure).then((done) => settle(figure, done));
  };
  const press = (key: string): boolean => {
    const deed = deskDeed(key, { order, active, isEditing: editing !== null, statusOf });
    if (deed !== null) run(deed);
    return deed !== null;
  };
  usePageKeys((key, event) => {
    const onControl = event.target instanceof Element && event.target.closest("button, a, summary") !== null;
    if (key === "Enter" && onControl) return;
    if (press(key)) event.preventDefault();
  });
  useEffect(() => {
    if (at !== undefined) root.current?.querySelector(".at-place")?.scrollIntoView({ block: "center" });
  }, [at]);

  const choose = useCallback((id: string) => {
    setActive(id);
    setEditing(null);
  }, []);
  return (
    <div className="desk" ref={root}>
      <h1 className="sr-only">{reading.source.title || t("sources.untitled")}</h1>
      <DeskBar
        reading={reading}
        shown={shown}
        onShown={setShown}
        actions={actions}
        may={may}
        note={note}
        run={run}
        onNext={() => press("j")}
        active={active === null ? undefined : byId.get(active)}
        side={phone ? side : null}
        onSide={setSide}
      />
      <div className="desk-panes">
        {(!phone || side === "text") && (
          <TextPane
            reading={reading}
            active={active}
            place={at}
            onChoose={(id) => {
              choose(id);
              setSide("figures");
            }}
          />
        )}
        {(!phone || side === "figures") && (
          <div className="desk-side">
            <FigureTable
              figures={figures}
              all={reading.figures}
              text={reading.text}
              title={reading.source.title}
              year={(reading.source.publishedOn ?? reading.receivedAt).slice(0, 4)}
              active={active}
              editing={editing}
              actions={actions}
              may={may}
              onChoose={choose}
              onEdit={setEditing}
              say={setNote}
              run={run}
            />
            <Mentions reading={reading} />
          </div>
        )}
      </div>
    </div>
  );
}

/** The figure that stands at a place of the text: "120-128". */
const figureAt = (figures: readonly FigureView[], at: string | undefined): FigureView | undefined => {
  if (at === undefined) return undefined;
  const [start = 0, end = 0] = at.split("-").map(Number);
  return figures.find((f) => f.span.start < end && f.span.end > start);
};
