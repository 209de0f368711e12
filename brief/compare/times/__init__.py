"""When things happened: days and hours of one event that exclude each other."""
