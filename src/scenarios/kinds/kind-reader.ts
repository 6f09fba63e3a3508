import type { Fields } from '../format/fields.js';
import type { Item } from '../format/item.js';
import type { ScenarioFolder } from '../format/scenario-folder.js';

/** How one kind of check is read from a scenario's file. */
export interface KindReader<Detail> {
  /** Keys beside the kind's own that belong to it, such as `expect`. */
  readonly siblings: readonly string[];
  /** `item` is the value of the kind's own key, `check` all that is written of the check. */
  read(item: Item, check: Fields, folder: ScenarioFolder): Detail;
}
