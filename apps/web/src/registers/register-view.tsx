import { usePhone } from "../ui/use-media.ts";
import { ItemCards } from "./item-cards.tsx";
import { ItemGantt } from "./item-gantt.tsx";
import { ItemKanban } from "./item-kanban.tsx";
import { ItemList } from "./item-list.tsx";
import { ItemMap } from "./item-map.tsx";
import { ItemTable } from "./item-table.tsx";
import type { ViewProps } from "./view-props.ts";

/** The same items, drawn as the address says. */
export function RegisterView(props: ViewProps) {
  const phone = usePhone();
  switch (props.state.view) {
    case "kanban":
      return <ItemKanban {...props} />;
    case "gantt":
      return <ItemGantt {...props} />;
    case "cards":
      return <ItemCards {...props} />;
    case "map":
      return <ItemMap {...props} />;
    default:
      return phone ? <ItemList {...props} /> : <ItemTable {...props} />;
  }
}
