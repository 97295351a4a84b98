# areas
