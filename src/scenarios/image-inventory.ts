/** Knows which course images of this server are stand-ins, made where no registry could be reached. */
export abstract class ImageInventory {
  /** Names as scenarios write them. */
  abstract standIns(): ReadonlySet<string>;
}
