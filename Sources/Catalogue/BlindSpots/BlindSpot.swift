/// A name behind which nothing can be read.
struct BlindSpot {
  let pattern: NamePattern
  let cause: BlindSpotCause
  let place: Place
}
