/** A mistake of the user's, told in full by its message: no stack trace. */
export class Mistake extends Error {
  override readonly name = "Mistake";
}
