/** A build can't go on; the message is all that whoever started it needs, the mending included. */
export class Stopped extends Error {}
