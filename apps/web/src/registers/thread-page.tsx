import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ItemThread, Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useText } from "../i18n/use-text.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { FileLinks } from "./file-links.tsx";
import { registersQuery, threadQuery } from "./register-queries.ts";
import { chainOf } from "./thread-chain.ts";
import { WithRegister } from "./with-register.tsx";
import "./item.css";

const route = getRouteApi("/registers/$register/items/$item/thread");

/** One line of life through several registers: lead, project, enterprise, with dates and evidence. */
export function ThreadPage() {
  const { register } = route.useParams();
  return <WithRegister id={register}>{(found) => <Thread register={found} />}</WithRegister>;
}

function Thread({ register }: { register: Register }) {
  const { t } = useTranslation();
  const { item } = route.useParams();
  const { all } = route.useSearch();
  const thread = useQuery(threadQuery(useJurisdiction().id, register.id, item, all));
  const here = thread.data?.items.find((one) => one.id === item);
  return (
    <>
      <h1>{t("registers.thread.title", { name: here?.name ?? "" })}</h1>
      <p className="no-print">
        <Link to="/registers/$register/items/$item" params={{ register: register.id, item }}>
          {t("registers.thread.back")}
        </Link>
      </p>
      {thread.isPending && <Loading what={t("registers.thread.loading")} />}
      {thread.isError && <Failure error={thread.error} onRetry={() => void thread.refetch()} />}
      {thread.data && <Content thread={thread.data} here={item} />}
    </>
  );
}

function Content({ thread, here }: { thread: ItemThread; here: string }) {
  const { t } = useTranslation();
  const { events, items } = thread;
  const [first, last] = [events[0], events.at(-1)];
  const files = events.reduce((sum, event) => sum + event.files.length, 0);
  return (
    <>
      <p className="lead">
        {first === undefined || last === undefined
          ? t("registers.thread.leadNone")
          : t("registers.thread.lead", {
              items:
                items.length > 4
                  ? t("registers.thread.count", { count: items.length })
                  : chainOf(thread)
                      .map((item) => item.name)
                      .join(" → "),
              from: first.on,
              to: last.on,
              events: events.length,
              files,
            })}
      </p>
      <Chain thread={thread} here={here} />
      {events.length > 0 && <Events thread={thread} />}
    </>
  );
}

/** The items in the order in which one came from the other. */
function Chain({ thread, here }: { thread: ItemThread; here: string }) {
  const { t } = useTranslation();
  const titleOf = useRegisterTitle();
  return (
    <section>
      <h2>{t("registers.thread.chain")}</h2>
      <ol className="thread-chain">
        {chainOf(thread).map((item) => (
          <li key={item.id} aria-current={item.id === here ? "true" : undefined}>
            <small className="muted">{titleOf(item.registerId)}</small>
            <Link to="/registers/$register/items/$item" params={{ register: item.registerId, item: item.id }}>
              {item.name}
            </Link>
            {item.id === here && <small className="muted">{t("registers.thread.here")}</small>}
          </li>
        ))}
      </ol>
      <LeftOut leftOut={thread.leftOut} />
    </section>
  );
}

/** What only an industry chain or a firm with many projects ties to it: said, and one press away. */
function LeftOut({ leftOut }: Pick<ItemThread, "leftOut">) {
  const { t } = useTranslation();
  const text = useText();
  const { all } = route.useSearch();
  const params = route.useParams();
  if (leftOut === null && all !== true) return null;
  return (
    <p className="muted">
      {leftOut !== null && `${text(leftOut.note)} `}
      <Link
        className="no-print"
        to="/registers/$register/items/$item/thread"
        params={params}
        search={(before) => ({ ...before, all: all === true ? undefined : true })}
      >
        {t(all === true ? "registers.thread.fewer" : "registers.thread.all")}
      </Link>
    </p>
  );
}

const useRegisterTitle = (): ((id: string) => string) => {
  const text = useText();
  const registers = useQuery(registersQuery(useJurisdiction().id)).data;
  return (id) => {
    const found = registers?.find((register) => register.id === id);
    return found === undefined ? id : text(found.title);
  };
};

function Events({ thread }: { thread: ItemThread }) {
  const { t } = useTranslation();
  const text = useText();
  const byId = new Map(thread.items.map((item) => [item.id, item]));
  return (
    <section>
      <h2>{t("registers.thread.events")}</h2>
      <ol className="thread">
        {thread.events.map((event, i) => {
          const item = byId.get(event.itemId);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a day may say the same thing twice
            <li key={i} className={`thread-${event.kind}`}>
              <time>{event.on}</time>
              <span className="thread-what">
                <small className="muted">{t(`registers.thread.kind.${event.kind}`)}</small>{" "}
                {text(event.title)}
              </span>
              {thread.items.length > 1 && <span className="thread-item muted">{item?.name}</span>}
              {event.files.length > 0 && item && <FileLinks register={item.registerId} files={event.files} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
