# gatherings
